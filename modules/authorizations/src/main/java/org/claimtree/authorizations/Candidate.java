package org.claimtree.authorizations;

import java.util.UUID;
import org.claimtree.kernel.DateSpan;

/**
 * An authorization that may pay for a service.
 *
 * @param id of it
 * @param number ours
 * @param pool it draws from
 * @param terms what it allows
 * @param limits how much
 */
record Candidate(UUID id, long number, UUID pool, Terms terms, Limits limits) {
    /**
     * @param coverage that it is for, null for any payer
     * @param payerNumber or null
     */
    public record Terms(UUID client, String code, UUID coverage, String payerNumber, Status status, DateSpan dates) {}

    /**
     * @param managed false: it has no units to run out of
     */
    public record Limits(boolean managed, UnitKind kind, Caps caps) {}
}
