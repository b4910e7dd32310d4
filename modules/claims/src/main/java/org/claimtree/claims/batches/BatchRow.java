package org.claimtree.claims.batches;

import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * The pinned part of a batch.
 *
 * @param status BUILDING, VERIFYING, READY, EMPTY or FAILED
 * @param revision as of which all is known
 * @param at the time that its files carry
 * @param actor who asked for it
 */
record BatchRow(UUID id, String status, long revision, Instant at, String actor) {
    /** Reads the batch and keeps others from building on it until the end of the transaction. */
    static BatchRow lock(Handle h, UUID batch) {
        return h.createQuery("select id, status, revision, at, actor from claims.batch where id = :id for update")
                .bind("id", batch)
                .map((row, ctx) -> new BatchRow(
                        batch,
                        row.getString("status"),
                        row.getLong("revision"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor")))
                .one();
    }

    boolean isBuilding() {
        return status.equals("BUILDING");
    }

    boolean isVerifying() {
        return status.equals("VERIFYING");
    }
}
