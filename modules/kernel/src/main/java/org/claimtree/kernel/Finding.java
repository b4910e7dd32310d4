package org.claimtree.kernel;

import java.util.Objects;

/**
 * Something a person should know about a claim, a document or a field: what is wrong, where, and how much it matters.
 * Text and field never hold client data.
 *
 * @param code stable name, such as {@code SUBSCRIBER_ID_MISSING}; tests and payers' switches go by it
 * @param severity whether it holds the claim
 * @param field path of the field, such as {@code billing.npi} or {@code lines[2].pointers}
 * @param text a sentence that a biller understands
 * @param mend where it is mended, as a path of the program such as {@code payers/AETNA}; null where there is none
 */
public record Finding(String code, Severity severity, String field, String text, String mend) {
    /** How much a finding matters. */
    public enum Severity {
        /** Nothing goes out until it is mended. */
        HOLD,
        /** Goes out, but somebody should look. */
        WARN
    }

    public Finding {
        Objects.requireNonNull(code);
        Objects.requireNonNull(severity);
        Objects.requireNonNull(field);
        Objects.requireNonNull(text);
    }

    public static Finding hold(String code, String field, String text) {
        return new Finding(code, Severity.HOLD, field, text, null);
    }

    public static Finding warn(String code, String field, String text) {
        return new Finding(code, Severity.WARN, field, text, null);
    }

    public Finding mendedAt(String where) {
        return new Finding(code, severity, field, text, where);
    }

    public boolean holds() {
        return severity == Severity.HOLD;
    }
}
