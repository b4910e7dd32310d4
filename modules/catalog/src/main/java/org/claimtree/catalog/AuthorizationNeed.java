package org.claimtree.catalog;

import java.time.LocalDate;
import org.claimtree.kernel.InvalidValue;

/**
 * Whether a payer wants an authorization for a code: a row of the table of authorizations needed.
 *
 * @param about payer and code
 * @param need what the payer wants
 * @param through last date of service, or null when open
 * @param active false says nothing any more, on all dates of this version
 */
public record AuthorizationNeed(About about, Need need, LocalDate through, boolean active) implements TableRow {
    public AuthorizationNeed {
        if (about == null || need == null) {
            throw new InvalidValue("AUTHORIZATION_NEED_INCOMPLETE", "A payer, a code or group, and the need are said.");
        }
    }

    /**
     * @param payer ref
     * @param plan ref, or null for all plans and none
     * @param code billing code, or null where a group is named
     * @param group ref of a code group, or null where a code is named
     */
    public record About(String payer, String plan, String code, String group) {
        public About {
            if (payer == null) {
                throw new InvalidValue("PAYER_MISSING", "The row is for a payer.");
            }
            if ((code == null) == (group == null)) {
                throw new InvalidValue("CODE_OR_GROUP", "Either a billing code or a code group is named.");
            }
        }
    }

    /**
     * @param kind whether it is needed
     * @param visits after how many, for {@link Kind#AFTER_VISITS}; else null
     */
    public record Need(Kind kind, Integer visits) {
        private static final int MOST = 999;

        public Need {
            if (kind == null) {
                throw new InvalidValue(
                        "NEED_MISSING", "An authorization is required, not required, or after some visits.");
            }
            if (kind == Kind.AFTER_VISITS && (visits == null || visits < 1 || visits > MOST)) {
                throw new InvalidValue("VISITS_MISSING", "After how many visits is said, 1 to 999.");
            }
            if (kind != Kind.AFTER_VISITS && visits != null) {
                throw new InvalidValue("VISITS_SAID", "A number of visits goes with a need after visits only.");
            }
        }

        /**
         * Whether a service needs one.
         *
         * @param earlier days on which the client was served before
         */
        public boolean isRequired(int earlier) {
            return kind == Kind.REQUIRED || kind == Kind.AFTER_VISITS && earlier >= visits;
        }
    }

    /** Whether an authorization is needed; the order is that of strictness. */
    public enum Kind {
        NOT_REQUIRED,
        /** The first visits need none. */
        AFTER_VISITS,
        REQUIRED
    }
}
