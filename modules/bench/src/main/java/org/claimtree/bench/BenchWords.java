package org.claimtree.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Words that mean nothing, some of which are used far more often than others, as in any language. */
final class BenchWords {
    private static final int COUNT = 4000;

    /** The most frequent first. */
    static final List<String> ALL = words();

    private BenchWords() {}

    /** So many words, each as likely as it is frequent. */
    static String some(Random random, int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(ALL.get((int) Math.exp(random.nextDouble() * Math.log(ALL.size() + 1)) - 1));
        }
        return String.join(" ", words);
    }

    private static List<String> words() {
        Random random = new Random(4000);
        String consonants = "bcdfghjklmnprstv";
        String vowels = "aeiou";
        List<String> words = new ArrayList<>();
        while (words.size() < COUNT) {
            StringBuilder word = new StringBuilder();
            for (int i = 3 + random.nextInt(2); i > 0; i--) {
                word.append(consonants.charAt(random.nextInt(consonants.length())))
                        .append(vowels.charAt(random.nextInt(vowels.length())));
            }
            if (!words.contains(word.toString())) {
                words.add(word.toString());
            }
        }
        return List.copyOf(words);
    }
}
