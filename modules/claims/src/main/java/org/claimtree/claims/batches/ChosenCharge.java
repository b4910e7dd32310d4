package org.claimtree.claims.batches;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * A charge that a batch is to bill and has not yet come to.
 *
 * @param position in the batch
 * @param follows number of the answered claim that takes it to its next payer; null where it goes to the first
 * @param partner whose file it goes into; empty when none carries the payer's claims
 */
record ChosenCharge(long position, UUID charge, UUID client, String follows, String partner) {
    private static final String OF_BATCH = "select position, charge, client, follows, partner from claims.batch_charge"
            + " where batch = :batch and position > :after";

    /**
     * The next charges of one partner, whole clients only unless a single client has more.
     *
     * @param atOnce how many
     * @param after the position behind which they stand; 0 for the first of all
     */
    static List<ChosenCharge> next(Handle h, UUID batch, int atOnce, long after) {
        List<ChosenCharge> next = list(
                h.createQuery(OF_BATCH + " order by position limit :limit").bind("limit", atOnce + 1), batch, after);
        if (next.isEmpty()) {
            return next;
        }
        ChosenCharge first = next.get(0);
        List<ChosenCharge> ofPartner =
                next.stream().filter(c -> c.partner().equals(first.partner())).toList();
        if (next.size() <= atOnce || ofPartner.size() < next.size()) {
            return ofPartner;
        }
        UUID cut = next.get(atOnce).client();
        List<ChosenCharge> whole =
                ofPartner.stream().filter(c -> !c.client().equals(cut)).toList();
        return whole.isEmpty()
                ? list(
                        h.createQuery(OF_BATCH + " and client = :client and partner = :partner order by position")
                                .bind("client", first.client())
                                .bind("partner", first.partner()),
                        batch,
                        after)
                : whole;
    }

    private static List<ChosenCharge> list(Query query, UUID batch, long after) {
        return query.bind("batch", batch)
                .bind("after", after)
                .map((row, ctx) -> new ChosenCharge(
                        row.getLong("position"),
                        row.getObject("charge", UUID.class),
                        row.getObject("client", UUID.class),
                        row.getString("follows"),
                        row.getString("partner")))
                .list();
    }
}
