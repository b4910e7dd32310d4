package org.claimtree.claims.edits;

import static org.assertj.core.api.Assertions.assertThat;

import org.claimtree.kernel.Finding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The service of all scenes was 46 days ago. */
class TimelyFilingTest {
    @ParameterizedTest
    @CsvSource({"45, HOLD FILED_TOO_LATE", "46, WARN FILING_SOON", "60, WARN FILING_SOON", "61,"})
    void a_claim_is_hurried_in_the_last_two_weeks_and_held_after_the_last_day(String days, String expected) {
        Scene scene = Scene.with(s -> s.office.payer("AETNA", "/terms/filingDays", days));
        assertThat(scene.findings().stream().map(TimelyFilingTest::words).findFirst())
                .isEqualTo(java.util.Optional.ofNullable(expected));
    }

    @org.junit.jupiter.api.Test
    void a_claim_that_corrects_another_is_told_and_not_held() {
        Scene scene = Scene.with(s -> {
            s.office.payer("AETNA", "/terms/filingDays", "45");
            s.replaces("P1", was -> was);
        });
        assertThat(scene.findings().stream().map(TimelyFilingTest::words))
                .contains("WARN CORRECTED_LATE")
                .doesNotContain("HOLD FILED_TOO_LATE");
    }

    private static String words(Finding finding) {
        return finding.severity() + " " + finding.code();
    }
}
