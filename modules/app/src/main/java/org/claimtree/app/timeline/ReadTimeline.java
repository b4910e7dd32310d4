package org.claimtree.app.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.claimtree.clients.ClientScope;
import org.claimtree.directory.RowScopes;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.AuditTrail;
import org.claimtree.identity.CurrentCaller;
import org.claimtree.identity.PracticeZone;
import org.claimtree.platform.Conditions;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;
import org.claimtree.platform.web.ListWindow;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Reads what happened with a client, as far as the caller may see it. */
@ApplicationScoped
public class ReadTimeline {
    private static final Map<String, List<String>> ORDERS =
            Map.of("day", List.of("t.day", "t.start", "t.kind", "t.key"));

    private Sql sql;
    private RowScopes scopes;
    private CurrentCaller caller;
    private PracticeZone zone;
    private AuditTrail audit;

    /** For the container. */
    protected ReadTimeline() {}

    @Inject
    ReadTimeline(Sql sql, RowScopes scopes, CurrentCaller caller, PracticeZone zone, AuditTrail audit) {
        this.sql = sql;
        this.scopes = scopes;
        this.caller = caller;
        this.zone = zone;
        this.audit = audit;
    }

    /** Which part of it; nulls ask nothing. */
    record Question(UUID client, LocalDate from, LocalDate through, TimelineKind kind) {}

    /** One page. */
    @Schema(name = "TimelinePage")
    public record Page(List<Item> items, long total) {}

    /**
     * One thing that happened.
     *
     * @param day of the service; of an invoice the day on which it was sent, of a draft the first day of its span; of a claim
     *     the day of its batch; of an authorization its first day
     * @param start clock time where the practice is, left out where only the day is known
     * @param number by which people call it, left out where it has none
     * @param what service, codes, payer or method of payment
     * @param path of its page
     */
    @Schema(name = "TimelineItem")
    public record Item(
            TimelineKind kind,
            LocalDate day,
            LocalDateTime start,
            String number,
            String what,
            String status,
            BigDecimal amount,
            String path) {}

    /**
     * @throws Problem 404 when the client is out of reach
     */
    Page read(Question question, ListWindow window) {
        demand(question.client());
        List<TimelineKind> kinds = TimelineKind.seenBy(caller.get()).stream()
                .filter(kind -> question.kind() == null || kind == question.kind())
                .toList();
        audit.record(AuditEntry.of(
                AuditAction.READ, "timeline", List.of(question.client().toString())));
        if (kinds.isEmpty()) {
            return new Page(List.of(), 0);
        }
        // Columns are named by the first of all kinds.
        String rows = TimelineKind.APPOINTMENT.rows() + " and false union all "
                + kinds.stream().map(TimelineKind::rows).collect(Collectors.joining(" union all "));
        Conditions where = new Conditions()
                .and("t.day >= :from", "from", question.from())
                .and("t.day <= :through", "through", question.through());
        String from = " from (" + rows + ") t" + where.sql();
        return sql.query(h -> {
            List<Item> items = where.bind(h.createQuery("select t.*" + from + window.clause(ORDERS)))
                    .bind("client", question.client())
                    .bind("zone", zone.now().getId())
                    .map((row, ctx) -> item(row))
                    .list();
            long total = where.bind(h.createQuery("select count(*)" + from))
                    .bind("client", question.client())
                    .bind("zone", zone.now().getId())
                    .mapTo(Long.class)
                    .one();
            return new Page(items, total);
        });
    }

    private void demand(UUID client) {
        ClientScope scope = ClientScope.of(scopes.current());
        boolean there = sql.query(h -> scope.bind(h.createQuery("select exists (select 1 from clients.client c"
                                + " where c.id = :client" + scope.onClient("c") + ")")
                        .bind("client", client))
                .mapTo(Boolean.class)
                .one());
        if (!there) {
            throw Problem.notFound("This client");
        }
    }

    private static Item item(ResultSet row) throws SQLException {
        TimelineKind kind = TimelineKind.valueOf(row.getString("kind"));
        return new Item(
                kind,
                row.getObject("day", LocalDate.class),
                row.getObject("start", LocalDateTime.class),
                row.getString("number"),
                row.getString("what"),
                row.getString("status"),
                row.getBigDecimal("amount"),
                kind.page() + row.getString("key"));
    }
}
