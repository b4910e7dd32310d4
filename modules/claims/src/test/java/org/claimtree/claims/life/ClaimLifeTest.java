package org.claimtree.claims.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What can be done with a claim where it stands, by the specification. */
class ClaimLifeTest {
    private static Set<ClaimAction> possible(ClaimLife.Facts claim) {
        Set<ClaimAction> possible = EnumSet.noneOf(ClaimAction.class);
        Arrays.stream(ClaimAction.values())
                .filter(action -> ClaimLife.obstacle(claim, action).isEmpty())
                .forEach(possible::add);
        return possible;
    }

    private static ClaimLife.Facts electronic(ClaimStatus status) {
        return new ClaimLife.Facts(status, false, true, false, "PCN1", true, null);
    }

    private static ClaimLife.Facts paper(ClaimStatus status) {
        return new ClaimLife.Facts(status, true, true, false, "PCN1", true, null);
    }

    @ParameterizedTest
    @CsvSource({
        "BATCHED, TAKE_OUT",
        "PRINTED, TAKE_OUT",
        "SUBMITTED, ACCEPT REJECT",
        "ACCEPTED, REJECT",
        "REJECTED, RESUBMIT",
        "PAID, CORRECT VOID NEXT_PAYER WRITE_OFF",
        "DENIED, CORRECT VOID NEXT_PAYER WRITE_OFF",
        "REPLACED,",
        "VOIDED,",
        "CANCELLED,",
        "TEST,"
    })
    void each_status_has_its_actions(ClaimStatus status, String actions) {
        Set<ClaimAction> expected = EnumSet.noneOf(ClaimAction.class);
        if (actions != null) {
            Arrays.stream(actions.split(" ")).map(ClaimAction::valueOf).forEach(expected::add);
        }
        assertThat(possible(electronic(status))).isEqualTo(expected);
        if (status == ClaimStatus.BATCHED || status == ClaimStatus.PRINTED) {
            expected.add(ClaimAction.MAIL);
        }
        assertThat(possible(paper(status))).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(ClaimAction.class)
    void what_stands_against_an_action_is_a_sentence(ClaimAction action) {
        for (ClaimStatus status : ClaimStatus.values()) {
            ClaimLife.obstacle(electronic(status), action)
                    .ifPresent(sentence -> assertThat(sentence).matches("The .+\\."));
        }
    }

    @Test
    void only_what_somebody_told_is_taken_back() {
        assertThat(possible(new ClaimLife.Facts(ClaimStatus.REJECTED, false, true, true, null, true, null)))
                .contains(ClaimAction.UNDO);
        assertThat(ClaimLife.obstacle(electronic(ClaimStatus.SUBMITTED), ClaimAction.UNDO))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("nobody told that by hand"));
    }

    @Test
    void a_correction_waits_for_the_payers_number_and_for_a_payer_that_takes_it() {
        assertThat(ClaimLife.obstacle(electronic(ClaimStatus.ACCEPTED), ClaimAction.CORRECT))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("waits until the payer has answered"));
        assertThat(ClaimLife.obstacle(
                        new ClaimLife.Facts(ClaimStatus.PAID, false, true, false, null, true, null),
                        ClaimAction.CORRECT))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("payer's own number"));
        assertThat(ClaimLife.obstacle(
                        new ClaimLife.Facts(ClaimStatus.PAID, false, true, false, "P", false, null), ClaimAction.VOID))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("frequency 7 and 8"));
        assertThat(ClaimLife.obstacle(
                        new ClaimLife.Facts(ClaimStatus.PAID, false, false, false, "P", true, null), ClaimAction.VOID))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("a later claim"));
    }
}
