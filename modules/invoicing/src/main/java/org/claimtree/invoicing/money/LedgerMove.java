package org.claimtree.invoicing.money;

import org.claimtree.kernel.Money;

/**
 * A part of a charge that goes from one place to another.
 *
 * @param amount greater than 0
 */
record LedgerMove(LedgerPlace from, LedgerPlace to, Money amount) {
    /** The same for an amount that may be below zero, which goes the other way. */
    static LedgerMove of(LedgerPlace from, LedgerPlace to, Money amount) {
        return amount.dollars().signum() < 0
                ? new LedgerMove(to, from, Money.ZERO.minus(amount))
                : new LedgerMove(from, to, amount);
    }

    LedgerMove back() {
        return new LedgerMove(to, from, amount);
    }
}
