package org.claimtree.invoicing.money;

import java.util.List;
import java.util.Set;
import org.claimtree.kernel.Money;

/**
 * What is open of one line with one payer, and what made it so. Pure.
 *
 * @param open more than nothing
 * @param answered adjustments of the payer's answer that counts; empty before it answered
 * @param adjusted what that answer wrote off by itself
 * @param writtenOff what people wrote off of this payer's part
 */
record PayerPart(Money open, List<Adjustment> answered, Money adjusted, Money writtenOff) {
    PayerPart {
        answered = List.copyOf(answered);
    }

    /**
     * What may be billed to the client: all that is open but the provider's own obligation towards the payer. An adjustment
     * of group CO is the provider's to bear, whatever its reason (005010X221A1 CAS01: "CO"), also while it is appealed.
     *
     * @param contractual names of adjustments that write themselves off
     */
    Money billable(Set<String> contractual) {
        Money billable = open.minus(obliged(contractual));
        return billable.isPositive() ? billable : Money.ZERO;
    }

    /** CO that is still open. What was written off was this first, because nothing else can become of it. */
    private Money obliged(Set<String> contractual) {
        Money left = Money.ZERO;
        Money others = Money.ZERO;
        for (Adjustment one : answered) {
            if (one.group().equals("CO")) {
                left = left.plus(one.amount());
            } else if (contractual.contains(one.name())) {
                others = others.plus(one.amount());
            }
        }
        Money gone = adjusted.minus(others);
        left = left.minus(gone.isPositive() ? gone : Money.ZERO).minus(writtenOff);
        return left.isPositive() ? left : Money.ZERO;
    }
}
