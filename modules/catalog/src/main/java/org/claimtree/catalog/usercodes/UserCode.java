package org.claimtree.catalog.usercodes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.claimtree.kernel.DateSpan;
import org.claimtree.kernel.InvalidValue;
import org.claimtree.kernel.Money;
import org.claimtree.kernel.Taxonomy;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A code on a user's list.
 *
 * @param id made by ClaimTree
 * @param user whose list it is
 * @param code billing code
 * @param dates when it is on the list
 * @param terms how the user bills it
 */
@Schema(name = "UserCode")
public record UserCode(UUID id, UUID user, String code, Dates dates, Terms terms) {
    public UserCode {
        terms = terms == null ? Terms.USUAL : terms;
    }

    /**
     * @param from first day
     * @param through last day, or null while it is open
     */
    @Schema(name = "UserCodeDates")
    public record Dates(LocalDate from, LocalDate through) {
        public Dates {
            if (from == null) {
                throw new InvalidValue("FROM_MISSING", "The first day is missing.");
            }
            new DateSpan(from, through);
        }
    }

    /**
     * What is said of the code for this user; nulls say nothing, and the code's own holds.
     *
     * @param modifier two capitals or digits
     * @param taxonomy of the user when billing this code
     * @param rate dollars
     */
    @Schema(name = "UserCodeTerms")
    public record Terms(String modifier, String taxonomy, BigDecimal rate) {
        /** Nothing is said. */
        public static final Terms USUAL = new Terms(null, null, null);

        public Terms {
            if (modifier != null && !modifier.matches("[A-Z0-9]{2}")) {
                throw new InvalidValue("MODIFIER_FORM", "A modifier has two capitals or digits.");
            }
            if (taxonomy != null) {
                new Taxonomy(taxonomy);
            }
            if (rate != null) {
                rate = new Money(rate).dollars();
                if (rate.signum() < 0) {
                    throw new InvalidValue("RATE_NEGATIVE", "A rate is not negative.");
                }
            }
        }
    }

    /** Nothing of a person. */
    @Override
    public String toString() {
        return "UserCode[" + id + "]";
    }
}
