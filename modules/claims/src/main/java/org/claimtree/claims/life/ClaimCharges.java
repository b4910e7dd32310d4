package org.claimtree.claims.life;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The charges of claims as they are now: each, or the last that took its place, unless that was taken back. */
public final class ClaimCharges {
    private static final String NOW = "with recursive chain as (select charge as first, charge, 0 as n"
            + " from claims.claim_charge where claim = :claim union all select c.first, k.successor, c.n + 1 from chain c"
            + " join invoicing.correction k on k.original = c.charge)"
            + " select x.charge from (select distinct on (first) first, charge from chain"
            + " order by first, n desc) x join invoicing.charge i on i.id = x.charge and not i.voided";

    private static final String ORDER = " order by i.service_from, i.ref collate \"C\"";

    private ClaimCharges() {}

    /** In the order of claims' lines. */
    public static List<UUID> now(Handle h, UUID claim) {
        return read(h, claim, NOW + ORDER);
    }

    /** Those of them of which another claim may be made: released, not held, on no live claim and in no batch at work. */
    static List<UUID> free(Handle h, UUID claim) {
        return read(
                h,
                claim,
                NOW + " where exists (select 1 from invoicing.v_claimable_charge v where v.id = i.id)"
                        + " and not exists (select 1 from claims.claim_charge l join claims.claim o on o.id = :claim"
                        + " where l.charge in (select c.charge from chain c where c.first = x.first) and l.live"
                        + " and l.coverage = o.coverage)"
                        + " and not exists (select 1 from claims.batch_charge b join claims.batch w on w.id = b.batch"
                        + " where b.charge = i.id and b.position > w.done and w.status in ('BUILDING', 'FAILED'))"
                        + ORDER);
    }

    private static List<UUID> read(Handle h, UUID claim, String query) {
        return h.createQuery(query).bind("claim", claim).mapTo(UUID.class).list();
    }
}
