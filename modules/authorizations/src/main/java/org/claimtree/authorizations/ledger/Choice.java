package org.claimtree.authorizations.ledger;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Which authorization pays, and why.
 *
 * @param chosen empty when none can
 * @param why null when none can
 * @param passed those that can't, each with what stands in its way, in the order of their numbers
 */
public record Choice(Optional<Candidate> chosen, Why why, List<Passed> passed) {
    /** What told it from the next best. */
    public enum Why {
        /** No other could pay. */
        ONLY_ONE,
        /** The others have no units to run out of. */
        MANAGED_FIRST,
        EARLIEST_END,
        EARLIEST_START,
        LOWEST_NUMBER,
        /** Somebody allowed it beyond its limits. */
        OVERRIDE
    }

    /** One that can't pay. */
    public record Passed(UUID authorization, long number, Obstacle obstacle) {}
}
