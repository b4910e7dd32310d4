package org.claimtree.kernel;

/**
 * Health care provider taxonomy code: ten upper-case characters, three digits first and an X last, such as {@code
 * 1041C0700X} (837P PRV03 with qualifier PXC; ZZ on paper).
 *
 * @param code the ten characters
 */
public record Taxonomy(String code) {
    public Taxonomy {
        code = Text.required(code, "TAXONOMY_MISSING", "The taxonomy");
        if (!code.matches("[0-9]{3}[0-9A-Z]{6}X")) {
            throw new InvalidValue(
                    "TAXONOMY_FORM", "A taxonomy has ten characters: three digits, six digits or capitals, then X.");
        }
    }

    @Override
    public String toString() {
        return code;
    }
}
