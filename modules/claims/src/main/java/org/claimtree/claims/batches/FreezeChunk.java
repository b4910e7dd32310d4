package org.claimtree.claims.batches;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.claimtree.claimdoc.Medium;
import org.claimtree.claims.assembly.ClaimDraft;
import org.claimtree.claims.drafts.DraftRows;
import org.claimtree.directory.TradingPartner;
import org.claimtree.platform.Sql;
import org.jdbi.v3.core.Handle;

/**
 * One step of building a batch, one transaction: of the next clients' charges, assembled as of the pinned revision, what is
 * ready is frozen as transaction sets and as forms, what is held goes into drafts. Killed anywhere, nothing of the step has
 * happened; done, it is not done again.
 */
@ApplicationScoped
public class FreezeChunk {
    private Sql sql;
    private AssembleChunk assemble;
    private FrozenSets frozen;
    private FreezeCorrection correcting;

    /** For the container. */
    protected FreezeChunk() {}

    @Inject
    public FreezeChunk(Sql sql, AssembleChunk assemble, FrozenSets frozen, FreezeCorrection correcting) {
        this.sql = sql;
        this.assemble = assemble;
        this.frozen = frozen;
        this.correcting = correcting;
    }

    /**
     * Does the next step.
     *
     * @param ahead what was prepared of it; null, or other charges than those that are next, and it is assembled here
     * @return whether there was anything left to do
     */
    @Transactional
    public boolean next(UUID batchId, Chunk ahead) {
        return sql.query(h -> {
            BatchRow batch = BatchRow.lock(h, batchId);
            if (batch.isBuilding() && ahead != null && ahead.isNextOf(batch)) {
                store(h, batch, ahead);
                return true;
            }
            List<ChosenCharge> chosen = batch.isBuilding() ? assemble.chosen(h, batch, batch.done()) : List.of();
            if (chosen.isEmpty()) {
                return false;
            }
            if (batch.correction() != null) {
                correcting.work(h, batch);
            } else {
                store(h, batch, assemble.chunk(h, batch, batch.done(), chosen));
            }
            return true;
        });
    }

    private void store(Handle h, BatchRow batch, Chunk chunk) {
        LocalDateTime at = assemble.at(batch);
        TradingPartner partner =
                chunk.asOf().master().partner(chunk.partner(), at.toLocalDate()).orElse(null);
        assemble.drafts().forget(charges(chunk));
        assemble.drafts()
                .add(
                        chunk.held(),
                        new DraftRows.Occasion(
                                batch.revision(),
                                batch.at(),
                                batch.id(),
                                chunk.asOf().master()));
        frozen.freeze(
                h, batch, new FrozenSets.Destination(Medium.ELECTRONIC, chunk.partner(), partner, at), chunk.ready());
        frozen.freeze(h, batch, FrozenSets.Destination.paper(at), chunk.paper());
        mark(h, batch.id(), "HELD", charges(chunk.held()));
        mark(h, batch.id(), "GONE", chunk.gone());
        batch.done(h, chunk.end());
    }

    private static void mark(Handle h, UUID batch, String outcome, Collection<UUID> charges) {
        if (charges.isEmpty()) {
            return;
        }
        h.createUpdate(
                        "update claims.batch_charge set outcome = :outcome where batch = :batch and charge = any(:charges)")
                .bind("outcome", outcome)
                .bind("batch", batch)
                .bindArray("charges", UUID.class, charges)
                .execute();
    }

    private static Set<UUID> charges(Chunk chunk) {
        Set<UUID> all = charges(chunk.ready());
        all.addAll(charges(chunk.held()));
        all.addAll(charges(chunk.paper()));
        return all;
    }

    private static Set<UUID> charges(Collection<ClaimDraft> drafts) {
        Set<UUID> charges = new LinkedHashSet<>();
        drafts.forEach(draft -> charges.addAll(draft.charges()));
        return charges;
    }
}
