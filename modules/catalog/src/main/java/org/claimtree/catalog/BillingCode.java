package org.claimtree.catalog;

import java.util.List;
import org.claimtree.kernel.InvalidValue;

/**
 * A code that a note, an invoice line or a claim line carries.
 *
 * @param kind what it is
 * @param description the practice's own short words
 * @param modifiers default modifiers in order, at most four
 * @param placeOfService default place of service, or null
 * @param flags what claims must know of it
 * @param active offered for new lines
 */
public record BillingCode(
        Kind kind, String description, List<String> modifiers, String placeOfService, Flags flags, boolean active) {
    public BillingCode {
        if (kind == null) {
            throw new InvalidValue("CODE_KIND", "The kind of the code is missing.");
        }
        modifiers = modifiers == null ? List.of() : List.copyOf(modifiers);
        if (modifiers.size() > 4 || modifiers.stream().anyMatch(m -> !m.matches("[A-Z0-9]{2}"))) {
            throw new InvalidValue("MODIFIER_FORM", "At most four modifiers of two capitals or digits.");
        }
        if (placeOfService != null && !placeOfService.matches("[0-9]{2}")) {
            throw new InvalidValue("PLACE_OF_SERVICE_FORM", "A place of service has two digits, such as 11.");
        }
        flags = flags == null ? Flags.NONE : flags;
    }

    /** Where the code comes from, and so whether it can stand on a professional claim. */
    public enum Kind {
        CPT,
        ADD_ON,
        E_M,
        HCPCS,
        /** Institutional: never on an 837P. */
        REVENUE,
        /** For documentation; never on a claim. */
        INTERNAL
    }

    /**
     * @param billable false documents only and is never charged
     * @param needsClia lines of it carry the CLIA number
     * @param needsMammography lines of it carry the mammography certification number
     * @param substanceUse falls under 42 CFR Part 2
     * @param unlisted names nothing definite: the description goes out in SV101-7
     */
    public record Flags(
            boolean billable, boolean needsClia, boolean needsMammography, boolean substanceUse, boolean unlisted) {
        /** Billable, nothing special. */
        public static final Flags NONE = new Flags(true, false, false, false, false);
    }

    /** Whether a code has the form that a claim line can carry: five capitals or digits (SV101-2; item 24D). */
    public static boolean fitsClaim(String code) {
        return code.matches("[A-Z0-9]{5}");
    }
}
