package org.claimtree.kernel;

import java.util.regex.Pattern;

/**
 * Health care provider taxonomy code: ten upper-case characters, three digits first and an X last, such as {@code
 * 1041C0700X} (837P PRV03 with qualifier PXC; ZZ on paper).
 *
 * @param code the ten characters
 */
public record Taxonomy(String code) {
    private static final Pattern FORM = Pattern.compile("[0-9]{3}[0-9A-Z]{6}X");

    public Taxonomy {
        code = Text.required(code, "TAXONOMY_MISSING", "The taxonomy");
        if (!FORM.matcher(code).matches()) {
            throw new InvalidValue(
                    "TAXONOMY_FORM", "A taxonomy has ten characters: three digits, six digits or capitals, then X.");
        }
    }

    @Override
    public String toString() {
        return code;
    }
}
