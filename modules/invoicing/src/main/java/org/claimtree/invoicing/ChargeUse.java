package org.claimtree.invoicing;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Questions upward about charges: which of them are on a claim that is live, so that they can't be changed in place. */
public interface ChargeUse {
    /** The ids among these that are in use. */
    Set<UUID> inUse(Collection<UUID> charges);

    /**
     * The ids among these that a live claim asks its payer to pay, so that answers to it are about them. A claim that voids
     * another asks for nothing.
     */
    default Set<UUID> carried(Collection<UUID> charges) {
        return inUse(charges);
    }

    /** These charges are others than they were, or new. Told in the transaction that saves them. */
    default void saved(Collection<UUID> charges) {
        // Most have nothing to do then.
    }
}
