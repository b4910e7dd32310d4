package org.claimtree.codesets.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.claimtree.codesets.CodeSet;

/**
 * What somebody typed to find a code.
 *
 * @param key as a code would be stored; null when it cannot be the beginning of one
 * @param words in lower case; none before the third character
 */
record CodeQuestion(String key, List<String> words) {
    private static final int LEAST = 3;
    private static final int MOST_WORDS = 8;

    static CodeQuestion of(String typed) {
        String stored = CodeSet.stored(typed);
        String plain = typed.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
        List<String> words = plain.length() < LEAST
                ? List.of()
                : Arrays.stream(plain.split(" ")).distinct().limit(MOST_WORDS).toList();
        return new CodeQuestion(stored.matches("[0-9A-Z]{1,10}") ? stored : null, words);
    }

    /** What begins so is meant too; of one or two characters only the code itself. */
    boolean isBeginning() {
        return key != null && key.length() >= LEAST;
    }

    /** The words as they were typed, for what is misspelt. */
    String text() {
        return String.join(" ", words);
    }
}
