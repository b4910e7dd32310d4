package org.claimtree.identity.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    /** The secret of RFC 6238's test vectors, in base 32. */
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    @ParameterizedTest
    @CsvSource({"59,287082", "1111111109,081804", "1111111111,050471", "1234567890,005924", "2000000000,279037"})
    void codes_are_those_of_rfc_6238(long second, String code) {
        assertThat(Totp.step(SECRET, code, Instant.ofEpochSecond(second), 0)).hasValue(second / 30);
    }

    @Test
    void a_clock_may_be_off_by_one_step_and_no_more() {
        long step = 59 / 30;
        assertThat(Totp.step(SECRET, "287082", Instant.ofEpochSecond(59 + 30), 0))
                .hasValue(step);
        assertThat(Totp.step(SECRET, "287082", Instant.ofEpochSecond(59 - 30), 0))
                .hasValue(step);
        assertThat(Totp.step(SECRET, "287082", Instant.ofEpochSecond(59 + 61), 0))
                .isEmpty();
    }

    @Test
    void a_code_is_good_once() {
        assertThat(Totp.step(SECRET, "287082", Instant.ofEpochSecond(59), 1)).isEmpty();
        assertThat(Totp.step(SECRET, "287083", Instant.ofEpochSecond(59), 0)).isEmpty();
        assertThat(Totp.step(SECRET, "", Instant.ofEpochSecond(59), 0)).isEmpty();
    }

    @Test
    void a_new_secret_has_160_bits_and_its_address_names_user_and_product() {
        String secret = Totp.newSecret();
        assertThat(secret).matches("[A-Z2-7]{32}");
        assertThat(Totp.address("m garrison", secret))
                .isEqualTo("otpauth://totp/ClaimTree:m%20garrison?secret=" + secret + "&issuer=ClaimTree");
    }
}
