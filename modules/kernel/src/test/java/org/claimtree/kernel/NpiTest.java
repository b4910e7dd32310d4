package org.claimtree.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.claimtree.kernel.Refused.refused;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class NpiTest {
    /** The first is the example of the CMS standard; all were computed by hand as Luhn over 80840 and the number. */
    @ParameterizedTest
    @ValueSource(strings = {"1234567893", "1245319599", "1679576722", "1003000126", "1000000004", "2000000002"})
    void a_number_with_its_check_digit_is_one(String digits) {
        assertThat(new Npi(digits).digits()).isEqualTo(digits);
        assertThat(new Npi(digits)).hasToString(digits);
        assertThat(new Npi(" " + digits + "\u00A0").digits()).isEqualTo(digits);
        assertThat(Npi.withCheckDigit(digits.substring(0, 9)).digits()).isEqualTo(digits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567890", "1234567892", "1245319598", "1992999873", "2123456789"})
    void a_wrong_check_digit_is_refused(String digits) {
        refused("NPI_CHECK_DIGIT", digits, () -> new Npi(digits));
    }

    @ParameterizedTest
    @CsvSource({
        "NPI_FORM,123456789",
        "NPI_FORM,12345678933",
        "NPI_FORM,3234567893",
        "NPI_FORM,0234567893",
        "NPI_FORM,12345X7893",
        "NPI_FORM,123-456-7893",
        "NPI_FORM,١٢٣٤٥٦٧٨٩٣"
    })
    void what_is_not_ten_digits_is_refused(String code, String digits) {
        refused(code, digits, () -> new Npi(digits));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "\u00A0"})
    void nothing_is_refused_as_missing(String nothing) {
        refused("NPI_MISSING", nothing, () -> new Npi(nothing));
        refused("NPI_MISSING", nothing, () -> Npi.withCheckDigit(nothing));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345678", "1234567890", "12345678A", "323456789"})
    void only_nine_digits_can_be_completed(String digits) {
        refused("NPI_FORM", digits, () -> Npi.withCheckDigit(digits));
    }

    /** The Luhn sum sees every mistyped digit, and every swap of neighbours but 09 and 90. */
    @Test
    void mistyped_and_transposed_digits_are_seen() {
        Random random = new Random(7);
        int swaps = 0;
        for (int i = 0; i < 2000; i++) {
            String npi = Npi.withCheckDigit("1" + String.format("%08d", random.nextInt(100_000_000)))
                    .digits();
            int place = random.nextInt(10);
            char other = (char) ('0' + (npi.charAt(place) - '0' + 1 + random.nextInt(9)) % 10);
            assertRefused(npi.substring(0, place) + other + npi.substring(place + 1));
            int left = random.nextInt(9);
            String pair = npi.substring(left, left + 2);
            if (pair.charAt(0) != pair.charAt(1) && !pair.equals("09") && !pair.equals("90")) {
                swaps++;
                assertRefused(npi.substring(0, left) + pair.charAt(1) + pair.charAt(0) + npi.substring(left + 2));
            }
        }
        assertThat(swaps).isGreaterThan(1500);
    }

    private static void assertRefused(String digits) {
        assertThat(catchThrowable(() -> new Npi(digits))).as(digits).isInstanceOf(InvalidValue.class);
    }
}
