package org.claimtree.claims;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Counts what waits between charges and claims, among the clients whom the caller sees. Nobody is named. */
public interface ClaimCounts {
    /**
     * How much there is of something.
     *
     * @param amount dollars, or null where nothing has a price
     * @param oldest first day of service of the oldest, or the day on which it happened; null when there is none
     */
    record Count(long count, BigDecimal amount, LocalDate oldest) {}

    /**
     * How far the charges of some days have come; what is further is counted in all stages before.
     *
     * @param entered not taken back
     * @param released to billing
     * @param ready in a draft that is ready, or on a claim
     * @param claimed on a live claim
     */
    record Pipeline(Count entered, Count released, Count ready, Count claimed) {}

    /** Charges that are not released to billing, and not taken back. */
    Count toRelease();

    /** Charges that could go on a claim and that no check has looked at since. */
    Count unchecked(LocalDate today);

    /** Drafts in a state: READY or HELD. */
    Count drafts(String status);

    /** Claims on paper whose forms nobody has printed. */
    Count unprinted();

    /** Drafts that their payers take until a day or a day before. */
    Count dueThrough(LocalDate day);

    /** Claims whose forms were printed and not mailed. */
    Count unmailed();

    /** Claims that left, and whose payer has had its time to answer and has not. */
    Count unanswered();

    /** Claims that somebody of this name is to look at again on a day or before. */
    Count followUps(String assignee, LocalDate through);

    /** Drafts that somebody of this name is to look at again on a day or before. */
    Count draftFollowUps(String assignee, LocalDate through);

    /** Batches that stopped on an error; null for who does not see batches. */
    Count failedBatches();

    /**
     * Batches with an electronic file that has not left, by download or delivery; dollars are those of its claims. Null for
     * who does not see batches.
     */
    Count unsentBatches();

    /** Whether a batch was ever finished, with a file in it. */
    boolean hasReadyBatch();

    /** Of the services from a day on. */
    Pipeline pipeline(LocalDate from);
}
