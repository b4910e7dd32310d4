package org.claimtree.claims.batches;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.claimtree.claimdoc.Medium;
import org.claimtree.claims.assembly.ClaimDraft;
import org.claimtree.claims.drafts.ClaimDesk;
import org.claimtree.claims.drafts.PracticeDate;
import org.claimtree.claims.life.ClaimRow;
import org.claimtree.claims.life.LifeRows;
import org.claimtree.directory.MasterDataLog;
import org.claimtree.directory.TradingPartner;
import org.jdbi.v3.core.Handle;

/**
 * The only step of a batch that replaces or voids a claim: it is made again as of the pinned revision, and frozen. The
 * corrections of lines that it tells the payer are booked in the same transaction, when the chain is settled.
 */
@ApplicationScoped
public class FreezeCorrection {
    private MasterDataLog masterData;
    private ClaimDesk desk;
    private Corrections corrections;
    private FrozenSets frozen;
    private LifeRows rows;

    /** For the container. */
    protected FreezeCorrection() {}

    @Inject
    public FreezeCorrection(
            MasterDataLog masterData, ClaimDesk desk, Corrections corrections, FrozenSets frozen, LifeRows rows) {
        this.masterData = masterData;
        this.desk = desk;
        this.corrections = corrections;
        this.frozen = frozen;
        this.rows = rows;
    }

    /** What was held or moved on since the batch was asked for makes no claim: its charges stay with the original. */
    void work(Handle h, BatchRow batch) {
        LocalDateTime at = PracticeDate.at(batch.at(), masterData.asOf(batch.revision()));
        ClaimDesk.AsOf asOf = desk.asOf(batch.revision(), at.toLocalDate());
        holdLines(h, batch.correction().original());
        ClaimRow original =
                ClaimRow.lock(h, List.of(batch.correction().original())).get(0);
        Optional<ClaimDraft> ready = corrections
                        .obstacle(original, batch.correction().frequency(), asOf.master())
                        .isPresent()
                ? Optional.empty()
                : corrections.draft(h, original, batch.correction().frequency(), asOf).stream()
                        .filter(draft -> !draft.isHeld())
                        .findFirst();
        ready.ifPresent(draft -> {
            FrozenSets.Destination to = destination(asOf, draft, original.payer(), at);
            if (!to.isTest()) {
                h.execute("update claims.claim_charge set live = false where claim = ?", original.id());
            }
            corrections.forgetDrafts(draft);
            frozen.freeze(h, batch, to, List.of(draft));
            rows.settle(List.of(original));
        });
        h.createUpdate(
                        "update claims.batch_charge set outcome = 'GONE' where batch = :batch and charge <> all(:frozen)")
                .bind("batch", batch.id())
                .bindArray("frozen", UUID.class, ready.map(ClaimDraft::charges).orElse(List.of()))
                .execute();
        batch.done(h, Long.MAX_VALUE);
    }

    /** Lines before claims, as whoever posts an answer takes them; nobody corrects one while the claim is made of them. */
    private static void holdLines(Handle h, UUID original) {
        h.createQuery("select id from invoicing.charge where id in (select charge from claims.claim_charge"
                        + " where claim = :claim) order by id for update")
                .bind("claim", original)
                .mapTo(UUID.class)
                .list();
    }

    private static FrozenSets.Destination destination(
            ClaimDesk.AsOf asOf, ClaimDraft draft, String payer, LocalDateTime at) {
        if (draft.medium() == Medium.PAPER) {
            return FrozenSets.Destination.paper(at);
        }
        String ref = CreateBatch.partner(asOf.master(), payer, at.toLocalDate());
        TradingPartner partner = asOf.master().partner(ref, at.toLocalDate()).orElseThrow();
        return new FrozenSets.Destination(Medium.ELECTRONIC, ref, partner, at);
    }
}
