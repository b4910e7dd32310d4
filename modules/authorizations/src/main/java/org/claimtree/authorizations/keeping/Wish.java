package org.claimtree.authorizations.keeping;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.claimtree.authorizations.Caps;
import org.claimtree.authorizations.Status;
import org.claimtree.authorizations.UnitKind;
import org.claimtree.kernel.DateSpan;

/**
 * An authorization as somebody writes it.
 *
 * @param client whose; never changes
 * @param code billing code; never changes
 * @param grant what the payer said
 * @param units how much
 * @param watch who is told when it runs out, or null
 * @param sharesUnitsWith another authorization of the client, from whose units this one draws too; only for a new one
 */
public record Wish(UUID client, String code, Grant grant, Units units, Watch watch, UUID sharesUnitsWith) {
    public Wish {
        watch = watch == null ? Watch.NONE : watch;
    }

    /**
     * @param coverage that pays, or null for any payer
     * @param payerNumber the payer's own number, which goes on claims, or null
     * @param status null means requested
     * @param dates first and last day of service; open only where unmanaged
     * @param unmanaged null: as the billing code says
     */
    public record Grant(UUID coverage, String payerNumber, Status status, DateSpan dates, Boolean unmanaged) {
        public Grant {
            status = status == null ? Status.REQUESTED : status;
            payerNumber = payerNumber == null || payerNumber.isBlank() ? null : payerNumber.strip();
        }
    }

    /**
     * Numbers of units have at most two decimals.
     *
     * @param requested of the payer, or null
     * @param allotted by the payer; null means none
     * @param remaining where it is not what is allotted less what was used: the client came mid-treatment, or somebody
     *     counted; null otherwise
     * @param reason why remaining is what it is; needed where that changes
     */
    public record Units(
            UnitKind kind, BigDecimal requested, BigDecimal allotted, BigDecimal remaining, Caps caps, String reason) {
        public Units {
            kind = kind == null ? UnitKind.UNITS : kind;
            caps = caps == null ? Caps.NONE : caps;
        }
    }

    /**
     * @param level alert when this many units, or fewer, are left; or null
     * @param days alert so many days before the end; or null
     * @param users who are told beside those whose user profile says so
     * @param groups refs of user groups, likewise
     */
    public record Watch(BigDecimal level, Integer days, List<UUID> users, List<String> groups, String notes) {
        /** Nobody beside the usual. */
        public static final Watch NONE = new Watch(null, null, null, null, null);

        public Watch {
            users = users == null ? List.of() : List.copyOf(users);
            groups = groups == null ? List.of() : List.copyOf(groups);
        }
    }
}
