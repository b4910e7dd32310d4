package org.claimtree.kernel;

import java.util.regex.Pattern;

/**
 * An ICD-10-CM code without its point: a letter, a digit, then one to five more characters (837P HI with ABK/ABF;
 * CMS-1500 item 21).
 *
 * @param code 3–7 capitals and digits; a point behind the third character is taken out
 */
public record DiagnosisCode(String code) {
    private static final Pattern ICD_10_CM = Pattern.compile("[A-Z][0-9][0-9A-Z](\\.?[0-9A-Z]{1,4})?");

    public DiagnosisCode {
        code = Text.required(code, "DIAGNOSIS_MISSING", "The diagnosis");
        // A point anywhere else is a sign that a character is missing or one too many.
        if (!ICD_10_CM.matcher(code).matches()) {
            throw new InvalidValue("DIAGNOSIS_FORM", "A diagnosis is an ICD-10-CM code such as F41.1.");
        }
        code = code.replace(".", "");
    }

    @Override
    public String toString() {
        return code;
    }
}
