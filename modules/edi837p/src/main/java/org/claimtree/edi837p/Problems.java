package org.claimtree.edi837p;

import org.claimtree.kernel.Finding;

/** The findings of this medium in words. Paths and limits go into the text, values never do. */
final class Problems {
    private Problems() {}

    static Finding lost(String path) {
        return Finding.hold(
                "CHARACTERS_LOST",
                path,
                "This text has letters that an 837P file cannot carry. Enter it in Latin letters.");
    }

    static Finding replaced(String path) {
        return Finding.warn(
                "CHARACTERS_REPLACED",
                path,
                "This text has accents or signs that an 837P file cannot carry; it goes out without them.");
    }

    static Finding cut(String path, int max) {
        return Finding.warn("TEXT_CUT", path, "This text is cut after " + max + " characters.");
    }

    static Finding characters(String path) {
        return Finding.hold(
                "IDENTIFIER_CHARACTERS",
                path,
                "This number or code has a character that an 837P file cannot carry in it. Enter it as it was issued,"
                        + " in capitals and digits.");
    }

    static Finding length(String path, int min, int max) {
        String rule = min == max ? "exactly " + min : "from " + min + " to " + max;
        return Finding.hold(
                "IDENTIFIER_LENGTH", path, "This number or code must have " + rule + " characters on an 837P claim.");
    }

    static Finding missing(String path) {
        return Finding.hold("ELEMENT_MISSING", path, "An 837P claim cannot go out without this.");
    }

    static Finding code(String path) {
        return Finding.hold("CODE_NOT_ALLOWED", path, "This code has no place here on an 837P claim.");
    }

    static Finding tooMany(String path, int max) {
        return Finding.hold("TOO_MANY", path, "An 837P claim has room for at most " + max + " of these.");
    }

    static Finding amount(String path, String rule) {
        return Finding.hold("AMOUNT_FORM", path, rule);
    }

    static Finding date(String path) {
        return Finding.hold("DATE_FORM", path, "This date has no year of four digits.");
    }
}
