package org.claimtree.claims.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.claimtree.platform.Sql;

/**
 * Lays down the deliveries that partners' settings ask for: of files that were finished since, of batches that are ready, and
 * that nobody has downloaded or delivered. Two servers lay each down once (an index says so).
 */
@ApplicationScoped
public class PlanDeliveries {
    private static final String PLANNED = "insert into claims.delivery (id, batch, file_no, state, again, automatic,"
            + " asked_by, asked_at, due_at, attempts, handed_over)"
            + " select gen_random_uuid(), f.batch, f.file_no, 'WAITING', false, true, b.actor, :now, :now, 0, false"
            + " from claims.partner_delivery p join claims.file f on f.partner = p.partner"
            + " and f.closed_at >= p.automatic_since join claims.batch b on b.id = f.batch and b.status = 'READY'"
            + " where p.host_key is not null and f.complete and f.verification in ('PASSED', 'OFF')"
            + " and not exists (select 1 from claims.delivery d where d.batch = f.batch and d.file_no = f.file_no)"
            + " and not exists (select 1 from claims.claim c where c.batch = f.batch and c.file_no = f.file_no"
            + " and c.status not in ('BATCHED', 'TEST')) on conflict do nothing";

    private Sql sql;
    private DeliveryRows rows;

    /** For the container. */
    protected PlanDeliveries() {}

    @Inject
    public PlanDeliveries(Sql sql, DeliveryRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    /** How many were laid down. */
    @Transactional
    public int plan() {
        return sql.query(h -> h.createUpdate(PLANNED).bind("now", rows.now()).execute());
    }
}
