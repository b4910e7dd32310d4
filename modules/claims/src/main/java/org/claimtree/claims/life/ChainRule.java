package org.claimtree.claims.life;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which claim of a chain holds its charges. Pure. */
final class ChainRule {
    private ChainRule() {}

    /**
     * The last one that is in force or waits for its receiver: a replacement or a void holds them as soon as it is frozen,
     * and gives them back to its original when it is rejected or cancelled.
     *
     * @param chain in the order in which they were frozen
     * @return empty when the charges are free: nothing is in force, or the last one is a void that was accepted
     */
    static Optional<UUID> live(List<ClaimRow> chain) {
        ClaimRow last = null;
        for (ClaimRow claim : chain) {
            last = claim.status().isLive() ? claim : last;
        }
        return Optional.ofNullable(last)
                .filter(claim -> !(claim.isVoid() && claim.status().takesPlace()))
                .map(ClaimRow::id);
    }
}
