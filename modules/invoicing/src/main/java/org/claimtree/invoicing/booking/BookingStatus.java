package org.claimtree.invoicing.booking;

/** What became of an appointment that was paid in advance. */
public enum BookingStatus {
    /** Is to come. */
    BOOKED,
    /** Its note is released: what was paid is earned. */
    COMPLETED,
    /** What was paid is credit. */
    CANCELLED,
    /** What was paid is credit, less the fee that the practice takes. */
    NO_SHOW
}
