package org.claimtree.kernel;

import java.util.regex.Pattern;

/**
 * A number with the qualifier that says whose it is: 005010X222A1 REF01/REF02, or the small boxes of the CMS-1500
 * (17a, 24I, 32b, 33b).
 *
 * @param qualifier two characters such as {@code G2} (payer-assigned), {@code LU} (location), {@code 0B} (state
 *     licence), {@code 1G} (UPIN), {@code ZZ} (taxonomy, paper only)
 * @param number the number, 1–50 characters
 */
public record QualifiedNumber(String qualifier, String number) {
    private static final Pattern QUALIFIER = Pattern.compile("[A-Z0-9]{2}");

    public QualifiedNumber {
        qualifier = Text.required(qualifier, "QUALIFIER_MISSING", "The qualifier");
        if (!QUALIFIER.matcher(qualifier).matches()) {
            throw new InvalidValue("QUALIFIER_FORM", "A qualifier has two capitals or digits, such as G2.");
        }
        number = Text.atMost(Text.required(number, "NUMBER_MISSING", "The number"), 50, "NUMBER_FORM", "The number");
    }
}
