package org.claimtree.claims.batches;

import java.time.Instant;
import java.util.UUID;
import org.claimtree.claimdoc.ClaimSnapshot.Frequency;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * The pinned part of a batch.
 *
 * @param status BUILDING, VERIFYING, READY, EMPTY or FAILED
 * @param revision as of which all is known
 * @param at the time that its files carry
 * @param actor who asked for it
 * @param correction what its only claim is about; null for a batch of open charges
 * @param done position up to which its charges have had their turn
 */
record BatchRow(UUID id, String status, long revision, Instant at, String actor, Correction correction, long done) {
    /**
     * @param original id of the claim that is replaced or voided
     * @param frequency REPLACEMENT or VOID
     */
    record Correction(UUID original, Frequency frequency) {}

    private static final String SELECT =
            "select id, status, revision, at, actor, original, frequency, done from claims.batch where id = :id";

    /** Reads the batch and keeps others from building on it until the end of the transaction. */
    static BatchRow lock(Handle h, UUID batch) {
        return read(h.createQuery(SELECT + " for update"), batch);
    }

    /** Reads the batch as it is at the moment. */
    static BatchRow read(Handle h, UUID batch) {
        return read(h.createQuery(SELECT), batch);
    }

    private static BatchRow read(Query query, UUID batch) {
        return query.bind("id", batch)
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
                                        Frequency.valueOf(row.getString("frequency"))),
                        row.getLong("done")))
                .one();
    }

    /** Its charges up to a position have had their turn: they are on claims but for those that are marked otherwise. */
    void done(Handle h, long position) {
        h.createUpdate("update claims.batch set done = :position where id = :id")
                .bind("position", position)
                .bind("id", id)
                .execute();
    }

    /** What it has not come to is not its any more. */
    void leaveRest(Handle h) {
        h.createUpdate("update claims.batch_charge set outcome = 'GONE' where batch = :id and position > :done")
                .bind("id", id)
                .bind("done", done)
                .execute();
        done(h, Long.MAX_VALUE);
    }

    boolean isBuilding() {
        return status.equals("BUILDING");
    }

    boolean isVerifying() {
        return status.equals("VERIFYING");
    }
}
