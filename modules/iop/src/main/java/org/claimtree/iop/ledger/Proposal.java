package org.claimtree.iop.ledger;

/** What somebody accepts or declines. */
public enum Proposal {
    /** Enough is documented, too late to be billed unasked. */
    BILL,
    /** What was billed is not documented well enough any more. */
    VOID
}
