package org.claimtree.claims.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a claim is sent anew, by the specification: after a rejection, or for want of an answer. */
class ResubmitRuleTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    @ParameterizedTest
    @CsvSource({
        "REJECTED,  true,  false, ,           true,  ",
        "REJECTED,  true,  false, ,           false, nothing of it is left",
        "REJECTED,  true,  true,  ,           false, nothing of it is left",
        "SUBMITTED, true,  false, 2026-11-02, false, ",
        "ACCEPTED,  true,  false, 2026-10-01, false, ",
        "SUBMITTED, true,  false, 2026-11-03, false, until 2026-11-03",
        "SUBMITTED, true,  false, ,           false, time to answer; mark it rejected",
        "SUBMITTED, false, false, 2026-11-02, false, later claim of its chain",
        "SUBMITTED, true,  true,  2026-11-02, false, correct or void the claim before it again",
        "BATCHED,   true,  false, ,           false, it has not left",
        "PAID,      true,  false, ,           true,  correct or void it",
        "CANCELLED, true,  false, ,           true,  only a rejected claim"
    })
    void each_obstacle_has_its_sentence(
            ClaimStatus status, boolean latest, boolean corrects, LocalDate answerBy, boolean free, String expected) {
        var obstacle = ResubmitRule.obstacle(
                new ClaimLife.Facts(status, false, latest, false, null, true, null),
                new ResubmitRule.Sent(corrects, answerBy, TODAY, free));
        if (expected == null) {
            assertThat(obstacle).isEmpty();
        } else {
            assertThat(obstacle.orElseThrow())
                    .startsWith("The claim is ")
                    .contains(expected)
                    .endsWith(".");
        }
    }
}
