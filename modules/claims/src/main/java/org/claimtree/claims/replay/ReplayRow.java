package org.claimtree.claims.replay;

import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The pinned part of a replay: under TODAY, {@code revision} is the tree's; under AS_SENT it is 0. */
record ReplayRow(UUID id, ReplayWish.Tree tree, long revision, boolean running) {
    /** Reads the replay and keeps others from its next step until the end of the transaction. */
    static ReplayRow lock(Handle h, UUID id) {
        return h.createQuery("select tree, coalesce(revision, 0) as revision, status from claims.replay"
                        + " where id = :id for update")
                .bind("id", id)
                .map((row, ctx) -> new ReplayRow(
                        id,
                        ReplayWish.Tree.valueOf(row.getString("tree")),
                        row.getLong("revision"),
                        row.getString("status").equals("RUNNING")))
                .one();
    }
}
