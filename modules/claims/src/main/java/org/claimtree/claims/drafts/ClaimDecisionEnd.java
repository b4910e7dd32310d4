package org.claimtree.claims.drafts;

import java.util.List;
import java.util.UUID;

/**
 * That something which was decided of charges counts no more.
 *
 * @param kind what had been decided
 * @param charges ids
 * @param field JSON name of the field, for VALUE
 */
public record ClaimDecisionEnd(ClaimDecision.Kind kind, List<UUID> charges, String field) {
    public ClaimDecisionEnd {
        charges = charges == null ? List.of() : charges.stream().distinct().toList();
    }
}
