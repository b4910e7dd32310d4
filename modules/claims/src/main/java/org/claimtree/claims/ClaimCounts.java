package org.claimtree.claims;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/** Counts what waits between charges and claims, among the clients whom the caller sees. Nobody is named. */
public interface ClaimCounts {
    /**
     * How much there is of something.
     *
     * @param amount dollars, or null where nothing has a price
     * @param oldest first day of service of the oldest, or the day on which it happened; null when there is none
     */
    record Count(long count, BigDecimal amount, LocalDate oldest) {}

    /** How far charges have come: the first two count charges, whatever is behind them; the others what stands there now. */
    enum Stage {
        /** Charges that were not taken back. */
        ENTERED,
        /** Charges that were released to billing. */
        RELEASED,
        /** Drafts that something keeps from being billed. */
        HELD,
        /** Drafts that may go. */
        READY,
        /** Claims from here on, each by its status. */
        BATCHED,
        PRINTED,
        SUBMITTED,
        ACCEPTED,
        REJECTED,
        DENIED,
        PAID;

        /** Whether claims and drafts stand here, not charges. */
        public boolean isOfClaims() {
            return compareTo(RELEASED) > 0;
        }
    }

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

    /** Every stage of the services from a day on, in order. */
    Map<Stage, Count> pipeline(LocalDate from);
}
