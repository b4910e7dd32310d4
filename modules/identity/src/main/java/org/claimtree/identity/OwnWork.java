package org.claimtree.identity;

import java.time.Instant;

/** Counts what waits for the caller personally. */
public interface OwnWork {
    /**
     * How much there is of something.
     *
     * @param oldest since when the oldest waits, or null when there is none
     */
    record Count(long count, Instant oldest) {}

    /** Alerts that are open for the caller. */
    Count alerts();

    /** Forms that the caller has typed into and not saved. */
    Count formDrafts();
}
