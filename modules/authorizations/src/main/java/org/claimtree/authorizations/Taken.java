package org.claimtree.authorizations;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * What a charge got.
 *
 * @param source the charge
 * @param authorization that pays, or null when none can
 * @param number of it, ours
 * @param units taken
 * @param why this one
 * @param passed authorizations of the code that can't pay, each with what stands in its way
 */
public record Taken(UUID source, UUID authorization, Long number, BigDecimal units, Why why, List<Passed> passed) {
    /** What told an authorization from the next best. */
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

    /**
     * One that can't pay.
     *
     * @param number ours
     */
    public record Passed(UUID authorization, long number, Obstacle obstacle) {}
}
