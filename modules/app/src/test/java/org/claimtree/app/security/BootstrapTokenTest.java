package org.claimtree.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class BootstrapTokenTest {
    private final BootstrapToken token = new BootstrapToken(Optional.of("s3cret"));

    @ParameterizedTest
    @ValueSource(strings = {"Bearer s3cret", "bearer s3cret", "Bearer  s3cret "})
    void theTokenOpens(String authorization) {
        assertThat(token.opens(authorization)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "s3cret", "Bearer", "Bearer ", "Bearer s3cre", "Bearer s3cret2", "Basic s3cret"})
    void anythingElseDoesNot(String authorization) {
        assertThat(token.opens(authorization)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void anEmptyTokenOpensNothing(String empty) {
        assertThat(new BootstrapToken(Optional.of(empty)).opens("Bearer " + empty))
                .isFalse();
    }

    @Test
    void withoutATokenNothingOpens() {
        assertThat(new BootstrapToken(Optional.empty()).opens("Bearer ")).isFalse();
    }
}
