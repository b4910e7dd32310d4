package org.claimtree.invoicing;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Question upward: which of these charges are on a claim that is live, so that they can't be changed in place. */
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
}
