package org.claimtree.iop.ledger;

/** What became of a day in a program. */
public enum Outcome {
    /** A note was made. */
    BILLED,
    /** Enough is documented, and something stands in the way. */
    PENDING,
    /** Not enough is documented. */
    BELOW,
    /** Another program of the family has the day. */
    PASSED,
    /** It would have been billed, had it been documented in time. */
    TOO_LATE,
    /** A note was made and taken back. */
    WITHDRAWN
}
