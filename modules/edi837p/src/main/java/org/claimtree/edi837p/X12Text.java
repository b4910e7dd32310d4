package org.claimtree.edi837p;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.claimtree.claimdoc.InterchangeEnvelope.Separators;
import org.claimtree.kernel.LatinLetters;

/**
 * Makes text writable in X12: capitals of the basic character set without the separators of the file, because X12 has
 * no way to escape one (X12.6 basic set; 005010X222A1 appendix B). One instance serves one set of separators.
 */
final class X12Text {
    /** For a claim that is checked before the file that it will go into is known. */
    static final X12Text USUAL = new X12Text(Separators.USUAL);

    private static final String BASIC = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 !\"&'()*+,-./:;?=";

    /** What the extended set adds and an e-mail address may need. */
    private static final String EMAIL_TOO = "%@_#$[]{}|";

    /** Letters and signs that Unicode decomposition leaves alone, or takes apart into something worse. */
    private static final Map<Integer, String> TRANSLITERATIONS = transliterations();

    private final boolean[] basic;
    private final boolean[] email;

    X12Text(Separators separators) {
        basic = table(BASIC, separators);
        email = table(BASIC + EMAIL_TOO, separators);
        email[' '] = false;
    }

    /**
     * @param text what can be written; empty if nothing can
     * @param replaced whether signs were replaced or accents dropped, capitals and blanks apart
     * @param lost whether a letter or digit is gone
     */
    record Cleaned(String text, boolean replaced, boolean lost) {}

    Cleaned clean(String text) {
        return isWritable(text) ? new Cleaned(text, false, false) : new Cleaning(text).done();
    }

    /** Whether text can be written as it stands: basic set, no separator, no blanks around it or twice inside. */
    boolean isWritable(String text) {
        boolean afterBlank = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isBasic(c) || (c == ' ' && afterBlank)) {
                return false;
            }
            afterBlank = c == ' ';
        }
        return !afterBlank || text.isEmpty();
    }

    boolean isBasic(char c) {
        return c < basic.length && basic[c];
    }

    boolean isEmail(char c) {
        return c < email.length && email[c];
    }

    private static boolean[] table(String characters, Separators separators) {
        boolean[] allowed = new boolean[128];
        for (char c : characters.toCharArray()) {
            allowed[c] = c != separators.element()
                    && c != separators.component()
                    && c != separators.repetition()
                    && c != separators.segment();
        }
        return allowed;
    }

    private static Map<Integer, String> transliterations() {
        Map<Integer, String> map = new HashMap<>(LatinLetters.plainForms());
        put(map, "X", "×");
        put(map, "/", "\u2044\u2215");
        // Quotation marks, primes and the letters that stand for an apostrophe in Hawaiian and other names.
        put(map, "'", "`\u00B4\u2018\u2019\u201A\u201B\u2032\u2039\u203A\u02B9\u02BB\u02BC\u02BD\u02C8\uFF07");
        put(map, "\"", "\u201C\u201D\u201E\u201F\u2033\u00AB\u00BB");
        put(map, "-", "\u2010\u2011\u2012\u2013\u2014\u2015\u2212");
        return Map.copyOf(map);
    }

    private static void put(Map<Integer, String> map, String latin, String signs) {
        signs.codePoints().forEach(sign -> map.put(sign, latin));
    }

    /** One pass over one text. */
    private final class Cleaning {
        private final StringBuilder kept;
        private boolean replaced;
        private boolean lost;

        Cleaning(String text) {
            kept = new StringBuilder(text.length() + 8);
            text.codePoints().forEach(this::take);
        }

        Cleaned done() {
            int end = kept.length();
            if (end > 0 && kept.charAt(end - 1) == ' ') {
                kept.setLength(end - 1);
            }
            return new Cleaned(kept.toString(), replaced, lost);
        }

        private void take(int sign) {
            String latin = TRANSLITERATIONS.get(sign);
            if (latin != null) {
                replaced = true;
                latin.chars().forEach(this::ascii);
            } else if (sign < 128) {
                ascii(sign);
            } else {
                // Alone, so that the table above sees every sign as it was typed.
                Normalizer.normalize(Character.toString(sign), Normalizer.Form.NFKD)
                        .codePoints()
                        .forEach(this::decomposed);
            }
        }

        private void decomposed(int sign) {
            if (sign < 128) {
                replaced |= sign != ' ';
                ascii(sign);
                return;
            }
            String latin = TRANSLITERATIONS.get(sign);
            int type = Character.getType(sign);
            if (latin != null) {
                replaced = true;
                latin.chars().forEach(this::ascii);
            } else if (type == Character.NON_SPACING_MARK || type == Character.FORMAT) {
                replaced = true;
            } else if (Character.digit(sign, 10) >= 0) {
                replaced = true;
                ascii('0' + Character.digit(sign, 10));
            } else {
                lost |= Character.isLetterOrDigit(sign) || type == Character.COMBINING_SPACING_MARK;
                replaced |= !Character.isWhitespace(sign);
                blank();
            }
        }

        private void ascii(int sign) {
            char c = (char) (sign >= 'a' && sign <= 'z' ? sign - 'a' + 'A' : sign);
            if (c == ' ' || Character.isWhitespace(c)) {
                blank();
            } else if (isBasic(c)) {
                kept.append(c);
            } else {
                replaced = true;
                blank();
            }
        }

        private void blank() {
            if (kept.length() > 0 && kept.charAt(kept.length() - 1) != ' ') {
                kept.append(' ');
            }
        }
    }
}
