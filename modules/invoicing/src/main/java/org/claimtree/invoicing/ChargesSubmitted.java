package org.claimtree.invoicing;

import java.util.List;
import java.util.UUID;

/**
 * News: claims of these charges have left for their payers. Told in the transaction that knows it.
 *
 * @param charges ids
 */
public record ChargesSubmitted(List<UUID> charges) {
    public ChargesSubmitted {
        charges = List.copyOf(charges);
    }
}
