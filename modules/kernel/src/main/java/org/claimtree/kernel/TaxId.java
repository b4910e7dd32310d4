package org.claimtree.kernel;

/**
 * Federal tax identification: nine digits and which kind they are. The kind decides the qualifier on the claim (837P
 * 2010AA REF01 EI or SY; CMS-1500 item 25 check box).
 *
 * @param kind EIN or SSN
 * @param digits nine digits without hyphens
 */
public record TaxId(Kind kind, String digits) {
    /** Employer identification number, or the social security number of a sole proprietor. */
    public enum Kind {
        EIN,
        SSN
    }

    public TaxId {
        if (kind == null) {
            throw new InvalidValue("TAX_ID_KIND", "A tax id is an EIN or an SSN.");
        }
        digits = Text.required(digits, "TAX_ID_MISSING", "The tax id").replace("-", "");
        if (digits.length() != 9 || !Text.allDigits(digits)) {
            throw new InvalidValue("TAX_ID_FORM", "A tax id has nine digits.");
        }
        if (digits.equals("000000000") || digits.equals("999999999")) {
            throw new InvalidValue("TAX_ID_FILLER", "The tax id is a filler, not a number that was issued.");
        }
        if (kind == Kind.SSN && !isPossibleSsn(digits)) {
            throw new InvalidValue("SSN_FORM", "No social security number has this form.");
        }
    }

    /** The Social Security Administration issues no area 000, 666 or 900–999, no group 00 and no serial 0000. */
    private static boolean isPossibleSsn(String digits) {
        String area = digits.substring(0, 3);
        return !area.equals("000")
                && !area.equals("666")
                && digits.charAt(0) != '9'
                && !digits.startsWith("00", 3)
                && !digits.endsWith("0000");
    }

    /** Never the number: tax ids of persons do not belong in logs. */
    @Override
    public String toString() {
        return kind + " (nine digits)";
    }
}
