package org.claimtree.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.claimtree.platform.Sql;

/** Gives units to charges that were there before their authorization was. */
@ApplicationScoped
public class TakeForWaiting {
    private static final int AT_ONCE = 2_000;

    private Sql sql;
    private Charges charges;
    private ChargeUnits units;

    /** For the container. */
    protected TakeForWaiting() {}

    @Inject
    public TakeForWaiting(Sql sql, Charges charges, ChargeUnits units) {
        this.sql = sql;
        this.charges = charges;
        this.units = units;
    }

    /**
     * Serves a part of those that wait, the oldest services first.
     *
     * @param clients whose authorizations changed
     * @param after the last charge of the part before, or null
     * @return the last charge of this part, or null when there was none left
     */
    @Transactional
    public UUID take(Collection<UUID> clients, UUID after) {
        List<UUID> waiting = sql.query(h -> h.createQuery("select c.id from invoicing.charge c"
                        + " where c.client = any(:clients) and not c.voided"
                        + " and not exists (select 1 from authorizations.v_taking t where t.source = c.id)"
                        + " and exists (select 1 from authorizations.v_grant g where g.client = c.client"
                        + " and g.code = c.code and c.service_from >= g.start_on"
                        + " and (g.end_on is null or c.service_from <= g.end_on))"
                        + " and (cast(:after as uuid) is null or (c.service_from, c.id) > (select l.service_from, l.id"
                        + " from invoicing.charge l where l.id = cast(:after as uuid)))"
                        + " order by c.service_from, c.id limit :most")
                .bindArray("clients", UUID.class, clients)
                .bind("after", after)
                .bind("most", AT_ONCE)
                .mapTo(UUID.class)
                .list());
        units.settle(charges.locked(waiting));
        return waiting.isEmpty() ? null : waiting.get(waiting.size() - 1);
    }
}
