package org.claimtree.kernel;

/**
 * National Provider Identifier: ten digits, the first 1 or 2, the last a Luhn check digit computed over the nine digits
 * before it with the prefix 80840 (CMS NPI standard; 837P NM109 with qualifier XX).
 *
 * @param digits the ten digits
 */
public record Npi(String digits) {
    /** What the constant prefix 80840 adds to the Luhn sum. */
    private static final int PREFIX_SUM = 24;

    public Npi {
        digits = Text.required(digits, "NPI_MISSING", "The NPI");
        if (digits.length() != 10 || !Text.allDigits(digits) || (digits.charAt(0) != '1' && digits.charAt(0) != '2')) {
            throw new InvalidValue("NPI_FORM", "An NPI has ten digits and starts with 1 or 2.");
        }
        if (checkDigit(digits.substring(0, 9)) != digits.charAt(9) - '0') {
            throw new InvalidValue("NPI_CHECK_DIGIT", "The check digit of the NPI is wrong: a digit was mistyped.");
        }
    }

    /** Completes nine digits, the first 1 or 2, to an NPI. */
    public static Npi withCheckDigit(String nineDigits) {
        String digits = Text.required(nineDigits, "NPI_MISSING", "The NPI");
        if (digits.length() != 9 || !Text.allDigits(digits)) {
            throw new InvalidValue("NPI_FORM", "An NPI has nine digits before its check digit.");
        }
        return new Npi(digits + checkDigit(digits));
    }

    private static int checkDigit(String nine) {
        int sum = PREFIX_SUM;
        for (int i = 0; i < 9; i++) {
            int digit = nine.charAt(8 - i) - '0';
            int weighted = i % 2 == 0 ? 2 * digit : digit;
            sum += weighted / 10 + weighted % 10;
        }
        return (10 - sum % 10) % 10;
    }

    @Override
    public String toString() {
        return digits;
    }
}
