package org.claimtree.authorizations;

/** What moves units. */
public enum MovementKind {
    /** The payer granted them, or cut them (negative). */
    ALLOT,
    /** A note that is not yet released. */
    RESERVE,
    /** A reservation ended. */
    LAPSE,
    /** A note was released, or a charge entered without one. */
    COMMIT,
    /** What was committed was voided or changed. */
    RETURN,
    /** By hand, with a reason. */
    ADJUST
}
