package org.claimtree.invoicing.money;

import java.util.UUID;

/**
 * Where a part of a charge can be.
 *
 * @param name CLIENT, PAID, ADJUSTED, or the id of a coverage
 */
record LedgerPlace(String name) {
    /** The client owes it; below zero is the client's credit. */
    static final LedgerPlace CLIENT = new LedgerPlace("CLIENT");

    /** Somebody paid it. */
    static final LedgerPlace PAID = new LedgerPlace("PAID");

    /** Nobody owes it any more: the contract with the payer or a write-off took it away. */
    static final LedgerPlace ADJUSTED = new LedgerPlace("ADJUSTED");

    /** The payer of a coverage has it before it; null is the client. */
    static LedgerPlace of(UUID coverage) {
        return coverage == null ? CLIENT : new LedgerPlace(coverage.toString());
    }

    /** Whether it is still owed there. */
    boolean isOpen() {
        return !equals(PAID) && !equals(ADJUSTED);
    }
}
