package org.claimtree.kernel;

import java.util.Objects;

/**
 * An edit as it is registered: what a finding of its code means, wherever it is raised.
 *
 * @param code stable name of the finding
 * @param snip test type of WEDI SNIP, 1 (syntax) to 7 (trading partners)
 * @param severity whether it holds, where nobody says otherwise; some findings of the code may say less
 * @param byPayer whether a payer may say that it holds, warns or is off
 * @param byPerson whether somebody who is permitted may let a claim go in spite of it, with a reason
 * @param mend where it is mended, such as {@code clients/{client}}: the words in braces stand for what a claim names
 * @param source of the rule, such as {@code 005010X222A1 2010AA N403}
 * @param sentence what is wrong, in a biller's words; a finding may say it more exactly
 */
public record EditRule(
        String code,
        int snip,
        Finding.Severity severity,
        boolean byPayer,
        boolean byPerson,
        String mend,
        String source,
        String sentence) {
    public EditRule {
        Objects.requireNonNull(code);
        Objects.requireNonNull(severity);
        if (snip < 1 || snip > 7) {
            throw new IllegalArgumentException("No SNIP type of " + code);
        }
    }
}
