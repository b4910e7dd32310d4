package org.claimtree.identity.secrets;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import me.gosimple.nbvcxz.Nbvcxz;
import me.gosimple.nbvcxz.resources.ConfigurationBuilder;
import me.gosimple.nbvcxz.resources.Dictionary;
import me.gosimple.nbvcxz.resources.DictionaryBuilder;

/**
 * Which passwords are taken: long enough, and not to be guessed by somebody who has lists of passwords that leaked, words,
 * names, dates, rows of keys, and knows the person. No rules about kinds of characters and no expiry: they make passwords
 * worse (NIST SP 800-63B 3.1.1.2).
 */
public final class PasswordPolicy {
    /** A guesser of the strength's estimate needs 2 to this many attempts. */
    private static final double LEAST_ENTROPY = 38;

    private static final int MOST = 128;

    private PasswordPolicy() {}

    /**
     * Why a password is not taken; empty when it is.
     *
     * @param least characters at least
     * @param known what is known of the person: sign-in name, name, e-mail, practice
     */
    public static Optional<Refusal> refusal(String password, int least, Collection<String> known) {
        int length = password.codePointCount(0, password.length());
        if (length < least) {
            return Optional.of(new Refusal(
                    "PASSWORD_SHORT", "A password has at least " + least + " characters; a sentence is good."));
        }
        if (length > MOST) {
            return Optional.of(new Refusal("PASSWORD_LONG", "A password has at most " + MOST + " characters."));
        }
        return entropy(password, known) < LEAST_ENTROPY
                ? Optional.of(new Refusal(
                        "PASSWORD_GUESSABLE",
                        "This password is easy to guess. Use several words that do not belong together."))
                : Optional.empty();
    }

    /**
     * @param code stable name of the rule
     * @param message a sentence for the person; never holds the password
     */
    public record Refusal(String code, String message) {}

    private static double entropy(String password, Collection<String> known) {
        List<Dictionary> dictionaries = new ArrayList<>(ConfigurationBuilder.getDefaultDictionaries());
        DictionaryBuilder own =
                new DictionaryBuilder().setDictionaryName("known").setExclusion(true);
        own.addWord("claimtree", 0);
        for (String text : known) {
            for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
                if (word.length() > 2) {
                    own.addWord(word, 0);
                }
            }
        }
        dictionaries.add(own.createDictionary());
        return new Nbvcxz(new ConfigurationBuilder()
                        .setDictionaries(dictionaries)
                        .setLocale(Locale.US)
                        .createConfiguration())
                .estimate(password)
                .getEntropy();
    }
}
