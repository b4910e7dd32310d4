package org.claimtree.invoicing.money;

import java.util.List;
import java.util.UUID;

/**
 * Parts of lines that are open, and what somebody wants to do with them.
 *
 * @param coverage with whose payer they are open; null: whoever owes them, the client first
 * @param lines how much of each line
 * @param reason in words
 */
public record OpenPartsWish(UUID coverage, List<PaymentWish.Allocation> lines, String reason) {
    public OpenPartsWish {
        lines = lines == null ? List.of() : List.copyOf(lines);
    }

    List<UUID> charges() {
        return lines.stream().map(PaymentWish.Allocation::charge).toList();
    }
}
