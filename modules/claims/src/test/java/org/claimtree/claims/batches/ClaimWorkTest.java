package org.claimtree.claims.batches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claimtree.claims.testing.ACharge.aCharge;
import static org.claimtree.claims.testing.AClient.aClient;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.claimtree.claims.access.Bounds;
import org.claimtree.claims.access.Whose;
import org.claimtree.claims.life.ClaimAction;
import org.claimtree.claims.life.ReadClaimWork;
import org.claimtree.claims.life.WorkOnClaims;
import org.claimtree.claims.testing.Office;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.platform.web.ListWindow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who works on claims, when they are looked at again, and which have waited for an answer. */
@Tag("database")
class ClaimWorkTest {
    private static final String ONE = "CT0000001";
    private static final String TWO = "CT0000002";
    private static final LocalDate SOON = LocalDate.of(2026, 12, 1);

    private UUID batch;
    private final BatchFixture data = new BatchFixture();

    @BeforeEach
    void twoClaims() {
        data.product.save(BatchFixture.smallFiles());
        data.product.save(aClient("A"), aCharge("N-1"));
        data.product.save(aClient("B"), aCharge("N-2"));
        batch = data.product.build().id();
    }

    @AfterEach
    void drop() {
        data.close();
    }

    private List<String> found(ListClaims.Work work) {
        return data
                .product
                .claims(
                        new ListClaims.Question(null, Whose.ALL, null, null, Bounds.ALL, work),
                        new ListWindow("number", 0, 10))
                .items()
                .stream()
                .map(ListClaims.Item::number)
                .toList();
    }

    private void keep(String assignee, LocalDate on, String words, String... claims) {
        data.product.work(new WorkOnClaims.Wish(List.of(claims), assignee, on, words));
    }

    @Test
    void the_newest_word_says_how_a_claim_stands_and_all_of_them_are_kept() {
        keep("ann", SOON, "called payer 11/3, ref 4471", ONE, TWO);
        keep("bob", null, null, TWO);

        ReadClaimWork.Work one = data.product.worked(ONE);
        assertThat(one.assignee()).isEqualTo("ann");
        assertThat(one.followUpOn()).isEqualTo(SOON);
        assertThat(one.workers()).containsExactly("ann", "bob");
        ReadClaimWork.Work two = data.product.worked(TWO);
        assertThat(two.assignee()).isEqualTo("bob");
        assertThat(two.followUpOn()).isNull();
        assertThat(two.entries())
                .extracting(ReadClaimWork.Entry::words)
                .containsExactly(null, "called payer 11/3, ref 4471");

        assertThat(found(new ListClaims.Work("ann", null, null, null, null))).containsExactly(ONE);
        assertThat(found(new ListClaims.Work("bob", null, null, null, null))).containsExactly(TWO);
        assertThat(found(new ListClaims.Work(null, SOON, null, null, null))).containsExactly(ONE);
        assertThat(found(new ListClaims.Work(null, SOON.minusDays(1), null, null, null)))
                .isEmpty();
    }

    @Test
    void claims_that_left_and_were_not_answered_are_found_by_the_day_on_which_they_left() {
        LocalDate today = Office.TODAY;
        assertThat(found(new ListClaims.Work(null, null, null, today, null))).isEmpty();
        data.product.download(batch, 1);
        assertThat(found(new ListClaims.Work(null, null, null, today, null))).contains(ONE);
        assertThat(found(new ListClaims.Work(null, null, null, today.minusDays(1), null)))
                .isEmpty();
        data.product.mark(ClaimAction.REJECT, "277CA A3", ONE);
        assertThat(found(new ListClaims.Work(null, null, null, today, null))).doesNotContain(ONE);
    }

    @Test
    void an_answer_is_overdue_when_its_payer_has_had_the_days_that_it_is_given() {
        ListClaims.Work overdue = new ListClaims.Work(null, null, null, null, true);
        ListClaims.Work other = new ListClaims.Work(null, null, null, null, false);
        data.product.download(batch, 1);
        assertThat(found(overdue)).isEmpty();
        assertThat(found(other)).contains(ONE);
        data.product.save(Office.usual().payer("AETNA", "/automation", "{'askAfterDays':0}"));
        assertThat(found(overdue)).contains(ONE);
        assertThat(found(other)).doesNotContain(ONE);
        assertThat(data.product.claim(ONE).life().actions())
                .filteredOn(possible -> possible.action() == ClaimAction.RESUBMIT)
                .extracting(possible -> possible.obstacle())
                .containsOnlyNulls();
    }

    @Test
    void all_that_is_wrong_is_told_and_nothing_is_kept() {
        String before = data.everything();
        assertThatThrownBy(() -> keep("carl", null, null, ONE, ONE, "CT9"))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.errors())
                                .extracting(InputProblem::pointer)
                                .containsExactly("/assignee", "/claims/1", "/claims/2"));
        assertThat(data.everything()).isEqualTo(before);
    }
}
