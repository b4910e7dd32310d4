package org.claimtree.hcfa1500;

import java.text.Normalizer;
import org.claimtree.kernel.LatinLetters;

/**
 * Makes text printable: capitals A–Z, digits, single blanks and, where a name or an address has them, hyphens. Accents
 * are dropped; periods and apostrophes vanish without a blank, every other sign becomes one. In a note the point between
 * two digits stays: 0.4 MG is not 04 MG.
 */
final class PrintText {
    private static final String VANISHING =
            ".'`\u00B4\u2018\u2019\u201A\u201B\u2032\u02B9\u02BB\u02BC\u02BD\u02C8\uFF07\uFF0E";
    private static final String POINTS = ".\uFF0E";
    private static final String HYPHENS = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFF0D";

    private final StringBuilder kept;
    private final boolean note;
    private boolean lost;

    private PrintText(int length, boolean note) {
        this.kept = new StringBuilder(length + 8);
        this.note = note;
    }

    /**
     * @param text what can be printed; empty if nothing can
     * @param lost whether a letter or digit has no Latin form and is gone
     */
    record Folded(String text, boolean lost) {}

    /** A name, an address, a plan: hyphens stay. */
    static Folded name(String value) {
        return new PrintText(value.length(), false).fold(value);
    }

    /** A note or description: hyphens become blanks, decimals keep their point. */
    static Folded note(String value) {
        return new PrintText(value.length(), true).fold(value);
    }

    /** An identifier as the form has it: without blanks, hyphens, periods and slashes, in capitals. */
    static String identifier(String value) {
        StringBuilder bare = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean separator = Character.isWhitespace(c) || Character.isSpaceChar(c) || "-./".indexOf(c) >= 0;
            if (!separator) {
                bare.append(capital(c));
            }
        }
        return bare.toString();
    }

    static boolean isCapitalsAndDigits(String text) {
        return text.chars().allMatch(c -> (c >= 'A' && c <= 'Z') || isDigit(c));
    }

    static boolean isDigits(String text) {
        return text.chars().allMatch(PrintText::isDigit);
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static char capital(int c) {
        return (char) (c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
    }

    private Folded fold(String value) {
        int[] signs = value.codePoints().toArray();
        for (int i = 0; i < signs.length; i++) {
            if (note && isDecimalPoint(signs, i)) {
                kept.append('.');
            } else {
                take(signs[i]);
            }
        }
        int end = kept.length();
        if (end > 0 && kept.charAt(end - 1) == ' ') {
            kept.setLength(end - 1);
        }
        return new Folded(kept.toString(), lost);
    }

    private static boolean isDecimalPoint(int[] signs, int i) {
        return POINTS.indexOf(signs[i]) >= 0
                && i > 0
                && i < signs.length - 1
                && Character.isDigit(signs[i - 1])
                && Character.isDigit(signs[i + 1]);
    }

    private void take(int sign) {
        // Alone, so that signs are known before decomposition takes them apart into something worse.
        if (!known(sign)) {
            Normalizer.normalize(Character.toString(sign), Normalizer.Form.NFKD)
                    .codePoints()
                    .forEach(this::takePart);
        }
    }

    private void takePart(int sign) {
        if (!known(sign)) {
            unknown(sign);
        }
    }

    private boolean known(int sign) {
        String latin = LatinLetters.plainForms().get(sign);
        if (latin != null) {
            kept.append(latin);
        } else if (HYPHENS.indexOf(sign) >= 0) {
            if (note) {
                blank();
            } else {
                kept.append('-');
            }
        } else if (VANISHING.indexOf(sign) < 0) {
            return ascii(sign);
        }
        return true;
    }

    private boolean ascii(int sign) {
        if (sign >= 128) {
            return false;
        }
        char c = capital(sign);
        if (isDigit(c) || (c >= 'A' && c <= 'Z')) {
            kept.append(c);
        } else {
            blank();
        }
        return true;
    }

    private void unknown(int sign) {
        int type = Character.getType(sign);
        if (type == Character.NON_SPACING_MARK || type == Character.FORMAT) {
            return;
        }
        if (Character.digit(sign, 10) >= 0) {
            kept.append(Character.digit(sign, 10));
            return;
        }
        lost |= Character.isLetterOrDigit(sign) || type == Character.COMBINING_SPACING_MARK;
        blank();
    }

    private void blank() {
        if (kept.length() > 0 && kept.charAt(kept.length() - 1) != ' ') {
            kept.append(' ');
        }
    }
}
