package org.claimtree.hcfa1500;

import org.claimtree.kernel.Finding;

/** The findings of this medium in words. Paths, items and limits go into the text, values never do. */
final class Problems {
    private Problems() {}

    static Finding missing(String path, String item) {
        return Finding.hold("ITEM_MISSING", path, "A form cannot go out without this (" + item(item) + ").");
    }

    static Finding lost(String path, String item) {
        return Finding.hold(
                "CHARACTERS_LOST",
                path,
                "This text has letters that the form cannot show (" + item(item) + "). Enter it in Latin letters.");
    }

    static Finding cut(String path, String item, int max) {
        return Finding.warn(
                "TEXT_CUT", path, "This text is cut after " + max + " characters (" + item(item) + " has no more).");
    }

    static Finding characters(String path, String item) {
        return Finding.hold(
                "IDENTIFIER_CHARACTERS",
                path,
                "This number or code has a character that the form cannot show in it (" + item(item)
                        + "). Enter it as it was issued, in capitals and digits.");
    }

    static Finding length(String path, String item, int min, int max) {
        String rule = min == max ? "exactly " + min : "at most " + max;
        return Finding.hold(
                "IDENTIFIER_LENGTH",
                path,
                "This number or code must have " + rule + " characters on the form (" + item(item) + ").");
    }

    static Finding code(String path, String item) {
        return Finding.hold("CODE_NOT_ALLOWED", path, "This code has no place on the form (" + item(item) + ").");
    }

    static Finding tooMany(String path, String item, int max) {
        return Finding.hold(
                "TOO_MANY", path, "The form has room for at most " + max + " of these (" + item(item) + ").");
    }

    static Finding tooLong(String path, String item, int max) {
        return Finding.hold(
                "TOO_MANY", path, "The form has room for " + max + " characters of these (" + item(item) + ").");
    }

    static Finding amount(String path, String item, int digits) {
        return Finding.hold(
                "AMOUNT_FORM",
                path,
                "An amount here is not negative, has at most two decimals and at most " + digits
                        + " digits before them (" + item(item) + ").");
    }

    static Finding date(String path, String item) {
        return Finding.hold("DATE_FORM", path, "This date has no year of four digits (" + item(item) + ").");
    }

    /** Something that the claim says and the form has no room for. */
    static Finding noRoom(String code, String path, String text) {
        return Finding.warn(code, path, text);
    }

    private static String item(String item) {
        return item.equals("carrier") ? "carrier block" : "item " + item;
    }
}
