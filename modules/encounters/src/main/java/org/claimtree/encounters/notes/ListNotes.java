package org.claimtree.encounters.notes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
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
import org.claimtree.platform.Sql;
import org.claimtree.platform.web.ListWindow;
import org.claimtree.platform.web.Totals;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Notes in pages: those of the clients that the caller sees. */
@ApplicationScoped
public class ListNotes {
    private static final Map<String, List<String>> ORDERS = Map.of(
            "start", List.of("n.start_at", "n.number"),
            "number", List.of("n.number"),
            "client", List.of("c.last_name", "c.first_name", "c.ref", "n.start_at", "n.number"),
            "performedBy", List.of("n.performed_by", "n.start_at", "n.number"),
            "status", List.of("n.status", "n.start_at", "n.number"));

    private Sql sql;
    private RowScopes scopes;
    private AuditTrail audit;

    /** For the container. */
    protected ListNotes() {}

    @Inject
    public ListNotes(Sql sql, RowScopes scopes, AuditTrail audit) {
        this.sql = sql;
        this.scopes = scopes;
        this.audit = audit;
    }

    /** Which ones; nulls ask nothing. */
    public record Question(UUID client, String performedBy, String code, Span span, State state) {
        /** Days of service. */
        public record Span(LocalDate from, LocalDate through) {}

        /**
         * @param blocked something stood against the release when it was last tried
         */
        public record State(NoteStatus status, Boolean blocked) {}
    }

    /** One page, how many there are, and what their lines come to. */
    @Schema(name = "NotePage")
    public record Page(List<Note> items, long total, Totals totals) {}

    /**
     * @param how READ, or EXPORT when a file leaves
     */
    public Page list(Question question, ListWindow window, AuditAction how) {
        ClientScope scope = ClientScope.of(scopes.current());
        Conditions where = conditions(question).and(scope.onId("n.client"));
        String named = window.sort().endsWith("client") ? " join clients.client c on c.id = n.client" : "";
        Page page = sql.query(h -> {
            List<UUID> ids = scope.bind(where.bind(h.createQuery(
                            "select n.id from encounters.note n" + named + where.sql() + window.clause(ORDERS))))
                    .mapTo(UUID.class)
                    .list();
            Map<UUID, Note> notes = NoteRows.byIds(h, ids);
            long total = scope.bind(where.bind(h.createQuery("select count(*) from encounters.note n" + where.sql())))
                    .mapTo(Long.class)
                    .one();
            BigDecimal amount = scope.bind(
                            where.bind(h.createQuery("select coalesce(sum(l.amount), 0) from encounters.note_line l"
                                    + " join encounters.note n on n.id = l.note" + where.sql() + " and l.billable")))
                    .mapTo(BigDecimal.class)
                    .one();
            return new Page(ids.stream().map(notes::get).map(Note::withoutText).toList(), total, Totals.of(amount));
        });
        trace(page.items(), how);
        return page;
    }

    private static Conditions conditions(Question question) {
        LocalDate through = question.span().through();
        NoteStatus status = question.state().status();
        return new Conditions()
                .and("n.client = :client", "client", question.client())
                .and("n.performed_by = :performedBy", "performedBy", question.performedBy())
                .and(
                        "exists (select 1 from encounters.note_line k where k.note = n.id and k.code = :code)",
                        "code",
                        question.code())
                .and(
                        "n.start_at >= :from",
                        "from",
                        question.span().from() == null
                                ? null
                                : question.span().from().atStartOfDay())
                .and(
                        "n.start_at < :after",
                        "after",
                        through == null ? null : through.plusDays(1).atStartOfDay())
                .and("n.status = :status", "status", status == null ? null : status.name())
                .and(
                        "(n.blocked is not null) = :blocked",
                        "blocked",
                        question.state().blocked());
    }

    private void trace(List<Note> items, AuditAction how) {
        Set<UUID> subjects = new LinkedHashSet<>();
        items.forEach(item -> {
            subjects.add(item.id());
            subjects.add(item.client());
        });
        if (!subjects.isEmpty()) {
            audit.record(AuditEntry.of(
                    how, "note", subjects.stream().map(UUID::toString).toList()));
        }
    }
}
