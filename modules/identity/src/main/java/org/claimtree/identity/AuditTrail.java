package org.claimtree.identity;

/**
 * The append-only trace of who saw or changed what. Rows are written in the transaction of the work that they tell of, so
 * that neither exists without the other; who, when and from where are added here.
 */
public interface AuditTrail {
    /** Writes one row. */
    void record(AuditEntry entry);
}
