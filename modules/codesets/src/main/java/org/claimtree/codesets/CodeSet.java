package org.claimtree.codesets;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A set of codes that somebody publishes. */
public enum CodeSet {
    /** HCPCS Level II procedures and supplies. */
    HCPCS("HCPCS Level II", "[A-CE-Z][0-9]{4}", true),
    /** HCPCS Level II modifiers; they come with the procedures. */
    HCPCS_MODIFIER("HCPCS modifiers", "(?![0-9]{2})[0-9A-Z]{2}", true),
    /** Diagnoses. Codes have no point here, as on claims. */
    ICD10CM("ICD-10-CM", "[A-Z][0-9][0-9A-Z]{1,5}", true),
    /** Where a service was given. */
    PLACE_OF_SERVICE("Place of service", "[0-9]{2}", true),
    /** What a provider is. */
    TAXONOMY("Provider taxonomy", "[0-9]{3}[0-9A-Z]{6}X", true),
    /** What the practice has licensed from the AMA; nothing of it ships. */
    LICENSED("CPT (own licensed list)", "[0-9]{4}[0-9A-Z]", false);

    private static final int BEFORE_POINT = 3;

    private final String label;
    private final Pattern form;
    private final boolean whole;

    CodeSet(String label, String form, boolean whole) {
        this.label = label;
        this.form = Pattern.compile(form);
        this.whole = whole;
    }

    /** The set of a name; empty when there is none. */
    public static Optional<CodeSet> named(String name) {
        return Arrays.stream(values()).filter(set -> set.name().equals(name)).findFirst();
    }

    /** What people call it. */
    public String label() {
        return label;
    }

    /** Whether a text, as it is stored, can be a code of this set. */
    public boolean takes(String code) {
        return form.matcher(code).matches();
    }

    /** Whether each release names all codes, so that one that lacks most of them is a part of one. */
    public boolean isPublishedWhole() {
        return whole;
    }

    /** A code as it is stored and stands on claims, from what people type: {@code f32.1} is {@code F321}. */
    public static String stored(String typed) {
        return typed.strip().toUpperCase(Locale.ROOT).replace(".", "");
    }

    /** A code as people write it: a diagnosis has a point after its third character. */
    public String shown(String code) {
        return this == ICD10CM && code.length() > BEFORE_POINT
                ? code.substring(0, BEFORE_POINT) + "." + code.substring(BEFORE_POINT)
                : code;
    }
}
