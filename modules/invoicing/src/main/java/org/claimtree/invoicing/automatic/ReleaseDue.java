package org.claimtree.invoicing.automatic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.claimtree.invoicing.Charge;
import org.claimtree.invoicing.Charges;
import org.claimtree.invoicing.SaveCharges;
import org.claimtree.platform.Sql;

/**
 * Releases lines to billing whose payer wants that by itself, after the days that it says. What is held or has not been
 * done yet waits. Row state drives it: what is released is not due any more.
 */
@ApplicationScoped
public class ReleaseDue {
    static final int AT_ONCE = 500;

    private static final String DUE = "select c.id from invoicing.charge c join invoicing.invoice i on i.id = c.invoice"
            + DueDays.DAYS
            + "where not c.released and not c.voided and i.status <> 'VOID' and c.service_through <= :today"
            + " and (c.hold_until <= :today or c.hold_until is null and c.hold_reason is null)"
            + " and cast(" + DueDays.SINCE + " at time zone :zone as date) + d.days <= :today"
            + " order by c.service_from, c.id limit " + AT_ONCE;

    private Sql sql;
    private DueDays due;
    private Charges charges;
    private SaveCharges saving;

    /** For the container. */
    protected ReleaseDue() {}

    @Inject
    public ReleaseDue(Sql sql, DueDays due, Charges charges, SaveCharges saving) {
        this.sql = sql;
        this.due = due;
        this.charges = charges;
        this.saving = saving;
    }

    /**
     * Releases the next of them.
     *
     * @return how many; less than {@link #AT_ONCE} when no more are due, or another server does it
     */
    @Transactional
    public int next() {
        Map<String, Integer> days = due.toRelease();
        if (days.isEmpty() || !due.isMine()) {
            return 0;
        }
        List<UUID> ids = sql.query(
                h -> due.bind(h.createQuery(DUE), days).mapTo(UUID.class).list());
        List<Charge> released = charges.locked(ids).stream()
                .filter(charge ->
                        !charge.claiming().voided() && !charge.claiming().released())
                .map(Charge::releasedToBilling)
                .toList();
        Set<String> refused = saving.save(released);
        if (!refused.isEmpty()) {
            // On a claim, whatever the flag says: the others must not wait for it.
            released = released.stream()
                    .filter(charge -> !refused.contains(charge.ref()))
                    .toList();
            saving.save(released);
        }
        return released.size();
    }
}
