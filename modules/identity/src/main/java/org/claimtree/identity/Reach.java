package org.claimtree.identity;

/** Whose clients a user sees; what the links to divisions and clients are is the business of the modules above. */
public enum Reach {
    /** Every client. */
    ALL,
    /** The clients of the user's divisions. */
    DIVISIONS,
    /** The clients whose clinician the user is. */
    OWN_CLIENTS
}
