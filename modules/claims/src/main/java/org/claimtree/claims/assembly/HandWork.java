package org.claimtree.claims.assembly;

import java.util.Map;
import java.util.UUID;

/** What people decided of open charges, each for one coverage. */
public final class HandWork {
    /** Nobody decided anything. */
    public static final HandWork NONE = new HandWork(Map.of());

    private final Map<Way, ByHand> all;

    public HandWork(Map<Way, ByHand> all) {
        this.all = Map.copyOf(all);
    }

    /**
     * A charge on its way to a coverage.
     *
     * @param charge id
     * @param coverage id
     */
    public record Way(UUID charge, UUID coverage) {}

    ByHand of(UUID charge, UUID coverage) {
        return all.getOrDefault(new Way(charge, coverage), ByHand.NOTHING);
    }
}
