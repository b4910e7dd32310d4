package org.claimtree.identity.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {
    private static final List<String> KNOWN = List.of("mgarrison", "Mary Garrison", "mary@northside.example");

    @ParameterizedTest
    @CsvSource({
        "short,PASSWORD_SHORT",
        "elevenchar1,PASSWORD_SHORT",
        "password1234,PASSWORD_GUESSABLE",
        "Password1234!,PASSWORD_GUESSABLE",
        "qwertyuiop[],PASSWORD_GUESSABLE",
        "aaaaaaaaaaaaaaaa,PASSWORD_GUESSABLE",
        "abcdefghijklmn,PASSWORD_GUESSABLE",
        "garrison1985,PASSWORD_GUESSABLE",
        "MaryGarrison2026,PASSWORD_GUESSABLE",
        "claimtree2026,PASSWORD_GUESSABLE",
        "letmeinletmein,PASSWORD_GUESSABLE"
    })
    void what_is_short_or_easily_guessed_is_refused(String password, String code) {
        assertThat(PasswordPolicy.refusal(password, 12, KNOWN))
                .get()
                .extracting(PasswordPolicy.Refusal::code)
                .isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct lantern walks uphill",
                "Kettle-Moss-Quartz-19",
                "zq8!vR2#kLw0x",
                "Straßenbahn fährt übermorgen"
            })
    void several_words_or_chance_are_taken(String password) {
        assertThat(PasswordPolicy.refusal(password, 12, KNOWN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {129, 5000})
    void what_is_too_long_is_refused_before_it_is_looked_at(int length) {
        assertThat(PasswordPolicy.refusal("x".repeat(length), 12, KNOWN))
                .get()
                .extracting(PasswordPolicy.Refusal::code)
                .isEqualTo("PASSWORD_LONG");
    }
}
