package org.claimtree.edi837p;

/** What the characters of an element are, in ASCII only. */
final class Signs {
    private Signs() {}

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean isCapital(int c) {
        return c >= 'A' && c <= 'Z';
    }

    /** Digits and nothing else, at least one. */
    static boolean isDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(Signs::isDigit);
    }

    /** So many digits and nothing else. */
    static boolean isDigits(String text, int length) {
        return text.length() == length && isDigits(text);
    }

    /** Capitals and digits and nothing else, at least one. */
    static boolean isCode(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> isDigit(c) || isCapital(c));
    }
}
