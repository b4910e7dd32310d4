package org.claimtree.authorizations;

/** Where an authorization stands with the payer. */
public enum Status {
    REQUESTED,
    /** Its units may be used, and its number goes on claims. */
    APPROVED,
    DENIED,
    /** Taken back by the practice. */
    WITHDRAWN
}
