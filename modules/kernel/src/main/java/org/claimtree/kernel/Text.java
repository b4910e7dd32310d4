package org.claimtree.kernel;

/** Small checks that all values share. */
final class Text {
    private Text() {}

    /** The text without surrounding blanks; blank text becomes null, because an element of blanks is empty. */
    static String trimmed(String text) {
        if (text == null) {
            return null;
        }
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return start == end ? null : text.substring(start, end);
    }

    /** Also the no-break space, which documents bring along and {@link String#strip} keeps. */
    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    static String required(String text, String code, String what) {
        String trimmed = trimmed(text);
        if (trimmed == null) {
            throw new InvalidValue(code, what + " is missing.");
        }
        return trimmed;
    }

    static String atMost(String text, int length, String code, String what) {
        if (text != null && text.length() > length) {
            throw new InvalidValue(code, what + " is longer than " + length + " characters.");
        }
        if (text != null && text.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidValue(code, what + " has a control character.");
        }
        return text;
    }

    static boolean allDigits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
