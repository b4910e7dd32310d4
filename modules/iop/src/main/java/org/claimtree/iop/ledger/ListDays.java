package org.claimtree.iop.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.claimtree.clients.ClientScope;
import org.claimtree.directory.RowScopes;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.AuditTrail;
import org.claimtree.platform.Conditions;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;
import org.claimtree.platform.web.ListWindow;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Handle;

/** The ledger in pages, and one day: those of the clients that the caller sees. */
@ApplicationScoped
public class ListDays {
    private static final Map<String, List<String>> ORDERS = Map.of(
            "day", List.of("d.day", "d.client", "d.program"),
            "client", List.of("c.last_name", "c.first_name", "c.ref", "d.day", "d.program"),
            "program", List.of("d.program", "d.day", "d.client"),
            "outcome", List.of("d.outcome", "d.day", "d.client", "d.program"));
    private static final String FROM = " from iop.day d join clients.client c on c.id = d.client";

    private Sql sql;
    private RowScopes scopes;
    private ReadFacts facts;
    private AuditTrail audit;

    /** For the container. */
    protected ListDays() {}

    @Inject
    public ListDays(Sql sql, RowScopes scopes, ReadFacts facts, AuditTrail audit) {
        this.sql = sql;
        this.scopes = scopes;
        this.facts = facts;
        this.audit = audit;
    }

    /** Which ones; nulls ask nothing. */
    public record Question(UUID client, String program, LocalDate from, LocalDate through, State state) {
        /**
         * @param why one of the reasons
         * @param proposed whether somebody is to accept or decline something
         */
        public record State(Outcome outcome, Why why, Boolean proposed) {}
    }

    /** One page, and how many there are. */
    @Schema(name = "IopDayPage")
    public record Page(List<IopDay> items, long total) {
        public Page {
            items = List.copyOf(items);
        }
    }

    /**
     * @param how READ, or EXPORT when a file leaves
     */
    public Page list(Question question, ListWindow window, AuditAction how) {
        ClientScope scope = ClientScope.of(scopes.current());
        Conditions where = conditions(question).and(scope.onId("d.client"));
        Page page = sql.query(h -> new Page(
                scope.bind(where.bind(h.createQuery(
                                "select d.*, c.last_name, c.first_name" + FROM + where.sql() + window.clause(ORDERS))))
                        .map((row, ctx) -> day(row))
                        .list(),
                scope.bind(where.bind(h.createQuery("select count(*) from iop.day d" + where.sql())))
                        .mapTo(Long.class)
                        .one()));
        trace(page.items(), how);
        return page;
    }

    /**
     * One, with the notes that were counted.
     *
     * @throws Problem 404
     */
    public IopDay one(UUID id) {
        ClientScope scope = ClientScope.of(scopes.current());
        IopDay day = sql.query(h -> scope.bind(h.createQuery("select d.*, c.last_name, c.first_name" + FROM
                                + " where d.id = :id" + scope.onId("d.client"))
                        .bind("id", id))
                .map((row, ctx) -> day(row))
                .findOne()
                .orElseThrow(() -> Problem.notFound("This day")));
        trace(List.of(day), AuditAction.READ);
        Set<String> documented = facts.programs(day.day()).stream()
                .filter(program -> program.ref().equals(day.program()))
                .findFirst()
                .map(DayProgram::documented)
                .orElse(Set.of());
        return day.with(sql.query(h -> notes(h, day.client(), day.day())).stream()
                .filter(note -> documented.contains(note.code()))
                .toList());
    }

    private static List<IopDay.CountedNote> notes(Handle h, UUID client, LocalDate day) {
        return h.createQuery("select * from encounters.v_line where client = :client and start_at >= :from"
                        + " and start_at < :after and status = 'RELEASED' and not per_diem order by start_at, number")
                .bind("client", client)
                .bind("from", day.atStartOfDay())
                .bind("after", day.plusDays(1).atStartOfDay())
                .map((row, ctx) -> new IopDay.CountedNote(
                        row.getObject("note", UUID.class),
                        row.getLong("number"),
                        row.getString("code"),
                        plain(row.getBigDecimal("units")),
                        row.getObject("start_at", LocalDateTime.class),
                        row.getObject("end_at", LocalDateTime.class),
                        row.getString("performed_by")))
                .list();
    }

    private static Conditions conditions(Question question) {
        Question.State state = question.state();
        return new Conditions()
                .and("d.client = :client", "client", question.client())
                .and("d.program = :program", "program", question.program())
                .and("d.day >= :from", "from", question.from())
                .and("d.day <= :through", "through", question.through())
                .and(
                        "d.outcome = :outcome",
                        "outcome",
                        state.outcome() == null ? null : state.outcome().name())
                .and(
                        "cast(d.reasons as jsonb) @> cast(:why as jsonb)",
                        "why",
                        state.why() == null ? null : "[{\"code\":\"" + state.why() + "\"}]")
                .and("(d.proposal is not null) = :proposed", "proposed", state.proposed());
    }

    private static IopDay day(ResultSet row) throws SQLException {
        String first = row.getString("first_name");
        String proposal = row.getString("proposal");
        return new IopDay(
                row.getObject("id", UUID.class),
                row.getObject("client", UUID.class),
                first == null ? row.getString("last_name") : row.getString("last_name") + ", " + first,
                row.getObject("day", LocalDate.class),
                row.getString("program"),
                Outcome.valueOf(row.getString("outcome")),
                DayRows.reasons(row.getString("reasons")),
                new IopDay.Counted(row.getInt("lines"), plain(row.getBigDecimal("units")), row.getInt("minutes")),
                row.getObject("note", UUID.class),
                proposal == null ? null : Proposal.valueOf(proposal),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                List.of());
    }

    private static BigDecimal plain(BigDecimal units) {
        BigDecimal stripped = units.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private void trace(List<IopDay> items, AuditAction how) {
        if (!items.isEmpty()) {
            audit.record(AuditEntry.of(
                    how,
                    "iop-day",
                    items.stream()
                            .map(item -> item.client().toString())
                            .distinct()
                            .toList()));
        }
    }
}
