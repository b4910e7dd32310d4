package org.claimtree.catalog;

import java.math.BigDecimal;
import java.util.List;
import org.claimtree.kernel.InvalidValue;
import org.claimtree.kernel.Money;

/**
 * A code that a note, an invoice line or a claim line carries.
 *
 * @param kind what it is
 * @param description the practice's own short words
 * @param modifiers default modifiers in order, at most four
 * @param placeOfService default place of service, or null
 * @param flags what claims and authorizations must know of it
 * @param terms how it is counted, priced and given to clients
 * @param active offered for new lines; a code that was used is retired by this and never deleted
 */
public record BillingCode(
        Kind kind,
        String description,
        List<String> modifiers,
        String placeOfService,
        Flags flags,
        Terms terms,
        boolean active) {
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
        terms = terms == null ? Terms.USUAL : terms;
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
     * @param unmanaged nobody counts its units: authorizations of it need none
     */
    public record Flags(
            boolean billable,
            boolean needsClia,
            boolean needsMammography,
            boolean substanceUse,
            boolean unlisted,
            boolean unmanaged) {
        /** Billable, nothing special. */
        public static final Flags NONE = new Flags(true, false, false, false, false, false);
    }

    /**
     * @param units how work becomes units
     * @param fee the practice's own price of one unit on the dates of this version, or null
     * @param revenueCode four digits, for whom a revenue code says where it belongs; or null
     * @param addToNewClients ticked beforehand when a client is made
     * @param defaultUnits what an authorization of it is given, at most two decimals; or null
     * @param patients for whom it is, or null for everybody
     */
    public record Terms(
            UnitRule units,
            Money fee,
            String revenueCode,
            boolean addToNewClients,
            BigDecimal defaultUnits,
            Patients patients) {
        /** A note is a unit, and nothing more is said. */
        public static final Terms USUAL = new Terms(null, null, null, false, null);

        private static final BigDecimal MOST_UNITS = new BigDecimal("99999.99");

        /** For everybody. */
        public Terms(UnitRule units, Money fee, String revenueCode, boolean addToNewClients, BigDecimal defaultUnits) {
            this(units, fee, revenueCode, addToNewClients, defaultUnits, null);
        }

        public Terms {
            units = units == null ? UnitRule.PER_NOTE : units;
            if (fee != null && fee.dollars().signum() < 0) {
                throw new InvalidValue("FEE_NEGATIVE", "A fee is not negative.");
            }
            if (revenueCode != null && !isRevenueCode(revenueCode)) {
                throw new InvalidValue("REVENUE_CODE_FORM", "A revenue code has four digits, such as 0905.");
            }
            if (defaultUnits != null
                    && (defaultUnits.signum() <= 0
                            || defaultUnits.compareTo(MOST_UNITS) > 0
                            || defaultUnits.stripTrailingZeros().scale() > 2)) {
                throw new InvalidValue(
                        "DEFAULT_UNITS_FORM", "Default units are greater than 0 and have at most two decimals.");
            }
            // 12 and 12.00 are the same units, and equal codes must be equal records.
            defaultUnits = defaultUnits == null ? null : plain(defaultUnits);
        }
    }

    /**
     * Whom a code is for.
     *
     * @param fromAge years on the first day of service at least, or null
     * @param throughAge at most, or null
     * @param sex F or M, or null for both
     */
    public record Patients(Integer fromAge, Integer throughAge, String sex) {
        private static final int OLDEST = 150;

        public Patients {
            if (isNoAge(fromAge)
                    || isNoAge(throughAge)
                    || fromAge != null && throughAge != null && throughAge < fromAge) {
                throw new InvalidValue("CODE_AGES", "Ages are 0 through 150, the first before the last.");
            }
            if (sex != null && !sex.matches("[FM]")) {
                throw new InvalidValue("SEX", "A code is for F, M or everybody.");
            }
        }

        private static boolean isNoAge(Integer age) {
            return age != null && (age < 0 || age > OLDEST);
        }

        /** Whether an age in years is within. */
        public boolean takesAge(int age) {
            return (fromAge == null || age >= fromAge) && (throughAge == null || age <= throughAge);
        }

        /** Whether a client's sex fits; of U nothing is known. */
        public boolean takesSex(String ofClient) {
            return sex == null || "U".equals(ofClient) || sex.equals(ofClient);
        }
    }

    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Whether a code has the form of a revenue code: four digits. */
    public static boolean isRevenueCode(String code) {
        return code.matches("[0-9]{4}");
    }

    /** Whether a code has the form that a claim line can carry: five capitals or digits (SV101-2; item 24D). */
    public static boolean fitsClaim(String code) {
        return code.matches("[A-Z0-9]{5}");
    }
}
