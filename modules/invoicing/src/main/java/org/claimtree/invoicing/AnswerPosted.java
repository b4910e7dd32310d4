package org.claimtree.invoicing;

import java.util.List;
import java.util.UUID;

/**
 * News: a payer answered. Told in the transaction that posts it, when the ledgers of the lines say it.
 *
 * @param answer its id
 * @param charges that it is about
 */
public record AnswerPosted(UUID answer, List<UUID> charges) {
    public AnswerPosted {
        charges = List.copyOf(charges);
    }
}
