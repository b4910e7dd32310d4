package org.claimtree.claims.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtree.claims.testing.ACharge.aCharge;
import static org.claimtree.claims.testing.AClient.aClient;

import org.claimtree.claimdoc.ClaimSnapshot;
import org.claimtree.claims.testing.Office;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Claim numbers: 2–14 capitals and digits, on the claim and in front of every line's number. */
class ClaimNumbersTest {
    @ParameterizedTest
    @CsvSource({"1,CT0000001", "9999999,CT9999999", "10000000,CT10000000", "999999999999,CT999999999999"})
    void a_number_has_nine_characters_and_grows_to_fourteen(long n, String number) {
        assertThat(ClaimNumbers.number(n)).isEqualTo(number).matches("[A-Z0-9]{2,14}");
    }

    @Test
    void the_longest_line_number_fits() {
        assertThat(ClaimNumbers.line(ClaimNumbers.number(999_999_999_999L), 50))
                .isEqualTo("CT999999999999L50")
                .hasSizeLessThanOrEqualTo(30);
    }

    @Test
    void a_draft_has_the_length_of_a_number_but_none() {
        assertThat(ClaimDraft.NO_NUMBER).hasSameSizeAs(ClaimNumbers.number(1)).isEqualTo(ClaimNumbers.number(0));
    }

    @Test
    void a_number_changes_the_claims_and_the_lines_numbers_and_nothing_else() {
        ClaimSnapshot draft =
                Office.usual().claim(aClient(), aCharge("N-1"), aCharge("N-2")).snapshot();

        ClaimSnapshot numbered = ClaimNumbers.numbered(draft, "CT0000042");

        assertThat(numbered.control().claimNumber()).isEqualTo("CT0000042");
        assertThat(numbered.lines()).extracting(l -> l.controlNumber()).containsExactly("CT0000042L1", "CT0000042L2");
        assertThat(ClaimNumbers.numbered(numbered, ClaimDraft.NO_NUMBER)).isEqualTo(draft);
    }
}
