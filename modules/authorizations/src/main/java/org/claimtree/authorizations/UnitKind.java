package org.claimtree.authorizations;

/** What the units of an authorization count. */
public enum UnitKind {
    /** One for each charge. */
    VISITS,
    /** The units of the billing code. */
    UNITS,
    /** Hours of service. */
    HOURS,
    /** Days of service. */
    DAYS
}
