package org.claimtree.claims.life;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NextPayerRuleTest {
    private static final NextPayerRule.Next GOES = new NextPayerRule.Next("BCBS", true, true, false, true);

    private static ClaimLife.Facts claim(ClaimStatus status, boolean latest, String next) {
        return new ClaimLife.Facts(status, false, latest, false, "PCN1", true, next);
    }

    @ParameterizedTest
    @EnumSource(ClaimStatus.class)
    void only_what_was_answered_goes_on(ClaimStatus status) {
        assertThat(NextPayerRule.obstacle(claim(status, true, null), GOES).isEmpty())
                .isEqualTo(status.isAdjudicated());
    }

    @ParameterizedTest
    @CsvSource({
        "BCBS, true,  true,  false, true,  ",
        ",     true,  true,  false, true,  No further coverage",
        "BCBS, false, true,  false, true,  not answered all of its lines",
        "BCBS, true,  false, false, true,  leaves nothing for BCBS",
        "BCBS, true,  true,  true,  true,  by itself",
        "BCBS, true,  true,  false, false, held",
    })
    void each_obstacle_has_its_sentence(
            String payer, boolean answered, boolean left, boolean crosses, boolean open, String expected) {
        var obstacle = NextPayerRule.obstacle(
                claim(ClaimStatus.PAID, true, null), new NextPayerRule.Next(payer, answered, left, crosses, open));
        if (expected == null) {
            assertThat(obstacle).isEmpty();
        } else {
            assertThat(obstacle.orElseThrow()).contains(expected).endsWith(".");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ClaimAction.class,
            names = {"CORRECT", "VOID", "NEXT_PAYER"})
    void a_claim_whose_answer_was_told_stays_as_it_is(ClaimAction action) {
        assertThat(ClaimLife.obstacle(claim(ClaimStatus.PAID, true, "CT9"), action)
                        .orElseThrow())
                .contains("CT9");
        assertThat(ClaimLife.obstacle(claim(ClaimStatus.PAID, false, null), action)
                        .orElseThrow())
                .contains("later claim of its chain");
    }
}
