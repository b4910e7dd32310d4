package org.claimtree.bench;

import java.util.UUID;
import org.claimtree.claims.batches.AssembleChunk;
import org.claimtree.claims.batches.BatchSteps;
import org.claimtree.claims.batches.Chunk;
import org.claimtree.claims.batches.FreezeChunk;
import org.claimtree.claims.batches.FreezeCorrection;
import org.claimtree.claims.batches.FrozenSets;
import org.claimtree.claims.batches.PrepareChunk;
import org.claimtree.platform.Sql;
import org.claimtree.platform.testing.TestTransactions;

/** The steps of a batch with a transaction around each, which on a server is the container's work. */
final class StepsOfBatch {
    private StepsOfBatch() {}

    static BatchSteps in(
            TestTransactions transactions,
            Sql sql,
            AssembleChunk assemble,
            FrozenSets frozen,
            FreezeCorrection correcting) {
        PrepareChunk prepare = new PrepareChunk(sql, assemble) {
            @Override
            public Chunk next(UUID batch, Chunk before) {
                return transactions.run(() -> super.next(batch, before));
            }
        };
        FreezeChunk freeze = new FreezeChunk(sql, assemble, frozen, correcting) {
            @Override
            public boolean next(UUID batch, Chunk ahead) {
                return transactions.run(() -> super.next(batch, ahead));
            }
        };
        return new BatchSteps(prepare, freeze);
    }
}
