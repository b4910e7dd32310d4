package org.claimtree.claims.life;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.claimtree.claims.ClaimFilter;
import org.claimtree.claims.drafts.OpenCharges;
import org.claimtree.directory.MasterData;
import org.jdbi.v3.core.Handle;

/** The charges of claims as they are now: each, or the last that took its place, unless that was taken back. */
public final class ClaimCharges {
    private static final String NOW = "with recursive chain as (select charge as first, charge, 0 as n"
            + " from claims.claim_charge where claim = :claim union all select c.first, k.successor, c.n + 1 from chain c"
            + " join invoicing.correction k on k.original = c.charge)"
            + " select x.charge from (select distinct on (first) first, charge from chain"
            + " order by first, n desc) x join invoicing.charge i on i.id = x.charge and not i.voided"
            + " order by i.service_from, i.ref collate \"C\"";

    private ClaimCharges() {}

    /** In the order of claims' lines. */
    public static List<UUID> now(Handle h, UUID claim) {
        return h.createQuery(NOW).bind("claim", claim).mapTo(UUID.class).list();
    }

    /** Those of them that a batch would take now. */
    static List<UUID> open(Handle h, UUID claim, MasterData master, LocalDate today) {
        List<UUID> charges = now(h, claim);
        if (charges.isEmpty()) {
            return charges;
        }
        Set<UUID> open = OpenCharges.bind(
                        h.createQuery("select charge from (" + OpenCharges.SELECT + ") o"),
                        new ClaimFilter(null, null, null, null, null, charges, null),
                        master,
                        today)
                .mapTo(UUID.class)
                .set();
        return charges.stream().filter(open::contains).toList();
    }
}
