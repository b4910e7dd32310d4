package org.claimtree.claims.batches;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.claimtree.platform.Sql;

/**
 * Reads and assembles the charges of a step before its turn comes, so that a batch does so while the step before is
 * stored. It changes nothing and promises nothing: {@link FreezeChunk} takes what is made here only while these charges
 * are next. Nobody can change them meanwhile, for a charge that a batch works on is taken.
 */
@ApplicationScoped
public class PrepareChunk {
    private Sql sql;
    private AssembleChunk assemble;

    /** For the container. */
    protected PrepareChunk() {}

    @Inject
    public PrepareChunk(Sql sql, AssembleChunk assemble) {
        this.sql = sql;
        this.assemble = assemble;
    }

    /**
     * The chunk that comes after another one.
     *
     * @param before the one that is stored meanwhile; null when none is
     * @return null when there is none, or when it has to wait: for what the one before sends of the same client, or because
     *     answered claims have to stay as they are until it is stored
     */
    @Transactional
    public Chunk next(UUID batchId, Chunk before) {
        return sql.query(h -> {
            BatchRow batch = BatchRow.read(h, batchId);
            if (!batch.isBuilding() || batch.correction() != null) {
                return null;
            }
            long begin = before == null ? batch.done() : before.end();
            List<ChosenCharge> chosen = assemble.chosen(h, batch, begin);
            boolean waits = chosen.isEmpty()
                    || chosen.stream().anyMatch(one -> one.follows() != null)
                    || before != null && before.sharesClientWith(chosen);
            return waits ? null : assemble.chunk(h, batch, begin, chosen);
        });
    }
}
