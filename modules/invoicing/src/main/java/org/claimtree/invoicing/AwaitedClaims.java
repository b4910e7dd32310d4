package org.claimtree.invoicing;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** Question upward: which claim stands against billing the client for what is open with a payer. */
public interface AwaitedClaims {
    /**
     * A sentence about a claim to the payer of a coverage, or to one that pays after it, that carries one of these charges
     * and waits for its answer, or is about to be made. No batch chooses charges until this transaction ends: whoever asks
     * locks the charges afterwards.
     *
     * @return empty where none is
     */
    Optional<String> obstacle(Collection<UUID> charges, UUID coverage);
}
