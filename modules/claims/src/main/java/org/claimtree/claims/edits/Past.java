package org.claimtree.claims.edits;

/**
 * What is known of clients beside their open charges.
 *
 * @param visits when they were served
 * @param overrides which of their charges people let go in spite of a finding
 */
public record Past(Visits visits, Overrides overrides) {
    /** Nothing. */
    public static final Past NONE = new Past(Visits.NONE, Overrides.NONE);
}
