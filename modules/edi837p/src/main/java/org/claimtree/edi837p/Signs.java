package org.claimtree.edi837p;

/** What the characters of an element are, in ASCII only. Asked of nearly all elements of a file, hence plain loops. */
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
        for (int i = 0; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** So many digits and nothing else. */
    static boolean isDigits(String text, int length) {
        return text.length() == length && isDigits(text);
    }

    /** Capitals and digits and nothing else, at least one. */
    static boolean isCode(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isDigit(text.charAt(i)) && !isCapital(text.charAt(i))) {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
