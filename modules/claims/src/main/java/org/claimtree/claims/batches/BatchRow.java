package org.claimtree.claims.batches;

import java.time.Instant;
import java.util.UUID;
import org.claimtree.claimdoc.ClaimSnapshot.Frequency;
import org.jdbi.v3.core.Handle;

/**
 * The pinned part of a batch.
 *
 * @param status BUILDING, VERIFYING, READY, EMPTY or FAILED
 * @param revision as of which all is known
 * @param at the time that its files carry
 * @param actor who asked for it
 * @param correction what its only claim is about; null for a batch of open charges
 */
record BatchRow(UUID id, String status, long revision, Instant at, String actor, Correction correction) {
    /**
     * @param original id of the claim that is replaced or voided
     * @param frequency REPLACEMENT or VOID
     */
    record Correction(UUID original, Frequency frequency) {}

    /** Reads the batch and keeps others from building on it until the end of the transaction. */
    static BatchRow lock(Handle h, UUID batch) {
        return h.createQuery(
                        "select id, status, revision, at, actor, original, frequency from claims.batch where id = :id for update")
                .bind("id", batch)
                .map((row, ctx) -> new BatchRow(
                        batch,
                        row.getString("status"),
                        row.getLong("revision"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor"),
                        row.getString("frequency") == null
                                ? null
                                : new Correction(
                                        row.getObject("original", UUID.class),
                                        Frequency.valueOf(row.getString("frequency")))))
                .one();
    }

    boolean isBuilding() {
        return status.equals("BUILDING");
    }

    boolean isVerifying() {
        return status.equals("VERIFYING");
    }
}
