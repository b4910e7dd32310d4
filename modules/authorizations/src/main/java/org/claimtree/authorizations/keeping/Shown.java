package org.claimtree.authorizations.keeping;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.claimtree.authorizations.Caps;
import org.claimtree.authorizations.UnitKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An authorization as it is.
 *
 * @param number ours
 * @param client whose
 * @param clientName last, first
 * @param managed whether it has units to run out of
 * @param active in its dates today, granted, with units left
 * @param version for If-Match
 * @param perDiems our numbers of the client's authorizations of other per-day codes with units on some of the same days: days
 *     with both pay nothing. Not looked for in lists
 */
@Schema(name = "Authorization")
public record Shown(
        UUID id,
        long number,
        UUID client,
        String clientName,
        String code,
        Wish.Grant grant,
        Units units,
        Wish.Watch watch,
        boolean managed,
        boolean active,
        int version,
        List<Long> perDiems) {
    /** The same with what it clashes with. */
    Shown besides(List<Long> others) {
        return new Shown(id, number, client, clientName, code, grant, units, watch, managed, active, version, others);
    }

    /**
     * @param remaining allotted and adjusted less what was used
     * @param pending reserved by notes that are not released
     * @param used committed so far
     * @param pool the same for all that share units
     */
    @Schema(name = "AuthorizationUnits")
    public record Units(
            UnitKind kind,
            BigDecimal requested,
            BigDecimal allotted,
            BigDecimal used,
            BigDecimal pending,
            BigDecimal remaining,
            Caps caps,
            UUID pool) {}
}
