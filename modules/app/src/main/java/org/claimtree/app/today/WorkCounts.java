package org.claimtree.app.today;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.claimtree.claims.ClaimCounts.Count;
import org.claimtree.clients.ClientScope;
import org.claimtree.directory.RowScopes;
import org.claimtree.platform.Sql;
import org.jdbi.v3.core.statement.Query;

/** Counts what waits before charges and after claims, among the clients whom the caller sees. Nobody is named. */
@ApplicationScoped
public class WorkCounts {
    private static final String COUNTED = "select count(*) as n, %s as amount, min(%s)::date as oldest";

    private static final String SESSIONS = COUNTED.formatted("null::numeric", "a.start_at")
            + " from encounters.appointment a where a.status = 'BOOKED' and a.end_at <= :now"
            + " and exists (select 1 from encounters.attendee t where t.appointment = a.id and t.status = 'BOOKED'";

    private static final String NOTES = COUNTED.formatted("coalesce(sum(l.amount), 0.00)", "n.start_at")
            + " from encounters.note n cross join lateral (select coalesce(sum(l.amount), 0.00) as amount"
            + " from encounters.note_line l where l.note = n.id and l.billable) l where n.status = 'DRAFT'";

    private static final String DAYS = COUNTED.formatted("null::numeric", "d.day") + " from iop.day d where %s";

    private static final String PAYMENTS = COUNTED.formatted("coalesce(sum(o.left_over), 0.00)", "y.received_on")
            + " from invoicing.payment y cross join lateral (select y.amount - coalesce((select sum(case"
            + " when e.reverses is null then e.amount else -e.amount end) from invoicing.ledger_entry e"
            + " where e.payment = y.id), 0) - coalesce((select sum(r.amount) from invoicing.refund r"
            + " where r.payment = y.id), 0) as left_over) o where y.reversed_at is null and o.left_over > 0";

    private static final String DENIALS =
            COUNTED.formatted("coalesce(sum(c.amount), 0.00)", "d.opened_at at time zone :zone")
                    + " from invoicing.denial d join invoicing.charge c on c.id = d.charge where d.closed_at is null";

    private Sql sql;
    private RowScopes scopes;

    /** For the container. */
    protected WorkCounts() {}

    @Inject
    public WorkCounts(Sql sql, RowScopes scopes) {
        this.sql = sql;
        this.scopes = scopes;
    }

    /** Booked sessions that are over, and of which nobody has said what became of them. */
    Count sessionsToComplete(LocalDateTime now) {
        ClientScope scope = ClientScope.of(scopes.current());
        return sql.query(h -> one(scope.bind(
                h.createQuery(SESSIONS + scope.onId("t.client") + ")").bind("now", now))));
    }

    /** Drafts of notes. */
    Count notesToRelease() {
        ClientScope scope = ClientScope.of(scopes.current());
        return sql.query(h -> one(scope.bind(h.createQuery(NOTES + scope.onId("n.client")))));
    }

    /** Documented days that something keeps from being billed. */
    Count daysPending() {
        return days("d.outcome = 'PENDING'");
    }

    /** Days for which somebody is to accept or decline something. */
    Count daysProposed() {
        return days("d.proposal is not null");
    }

    private Count days(String which) {
        ClientScope scope = ClientScope.of(scopes.current());
        return sql.query(h -> one(scope.bind(h.createQuery(DAYS.formatted(which) + scope.onId("d.client")))));
    }

    /** Payments of which something is on account. */
    Count paymentsToAllocate() {
        ClientScope scope = ClientScope.of(scopes.current());
        return sql.query(h -> one(scope.bind(h.createQuery(PAYMENTS + scope.onId("y.client")))));
    }

    /** Lines for which a payer paid nothing, and that wait. */
    Count denials(String zone) {
        ClientScope scope = ClientScope.of(scopes.current());
        return sql.query(h ->
                one(scope.bind(h.createQuery(DENIALS + scope.onId("c.client")).bind("zone", zone))));
    }

    private static Count one(Query query) {
        return query.map((row, ctx) -> new Count(
                        row.getLong("n"), row.getBigDecimal("amount"), row.getObject("oldest", LocalDate.class)))
                .one();
    }
}
