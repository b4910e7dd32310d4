package org.claimtree.platform.web;

import java.math.BigDecimal;

/**
 * Sums over all rows of a list that match, on all pages together.
 *
 * @param amount dollars and cents, as text because who reads JSON numbers may lose cents
 */
public record Totals(String amount) {
    /** The sum of money. */
    public static Totals of(BigDecimal amount) {
        return new Totals(amount.setScale(2).toPlainString());
    }
}
