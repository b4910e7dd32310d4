package org.claimtree.claims.access;

/** When claims {@code c} left, and that no payer has answered them, in SQL. */
public final class SentSql {
    /** The day on which a claim left, as far as that is known. */
    public static final String ON = "(select max(e.happened_on) from claims.claim_event e where e.claim = c.id"
            + " and e.status = 'SUBMITTED' and e.cause <> 'UNDONE')";

    /** It left, and was neither paid nor denied nor rejected. */
    public static final String UNANSWERED = "c.status in ('SUBMITTED', 'ACCEPTED')";

    private SentSql() {}
}
