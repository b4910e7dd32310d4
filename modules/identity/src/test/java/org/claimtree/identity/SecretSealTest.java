package org.claimtree.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class SecretSealTest {
    private static final String SECRET = "pass word – ü";

    private final SecretSeal seal = new SecretSeal(Optional.of("0123456789abcdef"));

    @Test
    void what_is_sealed_opens_again_and_shows_nothing() {
        String sealed = seal.seal(SECRET, "delivery CLEARING");
        assertThat(sealed).doesNotContain("pass").isNotEqualTo(seal.seal(SECRET, "delivery CLEARING"));
        assertThat(seal.open(sealed, "delivery CLEARING")).contains(SECRET);
    }

    @Test
    void it_opens_for_nothing_else_with_no_other_key_and_not_when_it_was_changed() {
        String sealed = seal.seal(SECRET, "delivery CLEARING");
        assertThat(seal.open(sealed, "delivery OTHER")).isEmpty();
        assertThat(new SecretSeal(Optional.of("another")).open(sealed, "delivery CLEARING"))
                .isEmpty();
        char last = sealed.charAt(20);
        String changed = sealed.substring(0, 20) + (last == 'A' ? 'B' : 'A') + sealed.substring(21);
        assertThat(seal.open(changed, "delivery CLEARING")).isEmpty();
        assertThat(seal.open("", "delivery CLEARING")).isEmpty();
        assertThat(seal.open("no base 64", "delivery CLEARING")).isEmpty();
    }

    @Test
    void without_a_key_nothing_is_sealed_or_opened() {
        SecretSeal none = new SecretSeal(Optional.empty());
        assertThat(none.hasKey()).isFalse();
        assertThat(none.open(seal.seal(SECRET, "x"), "x")).isEmpty();
        assertThatThrownBy(() -> none.seal(SECRET, "x")).isInstanceOf(IllegalStateException.class);
    }
}
