package org.claimtree.claims.batches;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.claimtree.invoicing.ChargeUse;
import org.claimtree.platform.Sql;

/** Answers which charges are on a live claim, or about to be. */
@ApplicationScoped
public class LiveCharges implements ChargeUse {
    private Sql sql;

    /** For the container. */
    protected LiveCharges() {}

    @Inject
    public LiveCharges(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Set<UUID> inUse(Collection<UUID> charges) {
        return sql.query(h -> new HashSet<>(
                h.createQuery("select charge from claims.claim_charge where live and charge = any(:charges)"
                                + " union select b.charge from claims.batch_charge b join claims.batch w on w.id = b.batch"
                                + " where b.state = 'NEW' and w.status in ('BUILDING', 'FAILED')"
                                + " and b.charge = any(:charges)")
                        .bindArray("charges", UUID.class, charges)
                        .mapTo(UUID.class)
                        .list()));
    }
}
