package org.claimtree.claims.batches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claimtree.claims.testing.ACharge.aCharge;
import static org.claimtree.claims.testing.AClient.aClient;
import static org.claimtree.claims.testing.ACoverage.aCoverage;

import java.util.UUID;
import org.claimtree.claims.life.ClaimAction;
import org.claimtree.claims.testing.Office;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Steps of claims after they were frozen, on PostgreSQL: each with what it frees, and what refuses it. */
@Tag("database")
class ClaimStepsTest {
    private static final String ONE = "CT0000001";

    private final BatchFixture data = new BatchFixture();

    @AfterEach
    void drop() {
        data.close();
    }

    private UUID oneClaim() {
        data.product.save(BatchFixture.smallFiles());
        data.product.save(aClient(), aCharge("N-1"));
        return data.product.build().id();
    }

    private UUID oneForm() {
        data.product.save(Office.usual().payer("BCBS", "/terms/formType", "'HCFA'"));
        data.product.save(aClient().covered(aCoverage().with("BCBS")), aCharge("N-1"));
        return data.product.build().id();
    }

    private String status() {
        return data.texts("select status from claims.claim where number = '" + ONE + "'")
                .get(0);
    }

    private long live() {
        return data.count("claims.claim_charge where live");
    }

    private void refused(ClaimAction action, String reason, String code, String sentence) {
        String before = data.everything();
        assertThatThrownBy(() -> data.product.mark(action, reason, ONE))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.errors())
                                .extracting(InputProblem::code)
                                .containsExactly(code))
                .satisfies(problem -> assertThat(((Problem) problem).errors())
                        .extracting(InputProblem::message)
                        .allSatisfy(said -> assertThat(said).contains(sentence)));
        assertThat(data.everything()).isEqualTo(before);
    }

    private UUID answer(String paid, boolean denied) {
        return new PayerSays(data).answers("N-1", "PCN-1", paid, denied);
    }

    @Test
    void a_claim_is_submitted_when_its_file_is_first_downloaded_and_once() {
        UUID batch = oneClaim();
        assertThat(status()).isEqualTo("BATCHED");
        data.product.download(batch, 1);
        assertThat(status()).isEqualTo("SUBMITTED");
        data.product.download(batch, 1);
        assertThat(data.count("claims.claim_event")).isEqualTo(1);
        assertThat(data.product.history(ONE))
                .extracting(item -> item.what().name())
                .contains("SUBMITTED", "DOWNLOADED");
    }

    @Test
    void claims_of_a_test_file_are_never_submitted_and_nothing_is_told_of_them() {
        data.product.save(BatchFixture.smallFiles().partner("CLEARING", "/test", "true"));
        data.product.save(aClient(), aCharge("N-1"));
        data.product.download(data.product.build().id(), 1);
        assertThat(status()).isEqualTo("TEST");
        refused(ClaimAction.ACCEPT, null, "NOT_POSSIBLE", "counts for nothing");
    }

    @Test
    void a_submitted_claim_is_accepted_and_that_is_taken_back() {
        data.product.download(oneClaim(), 1);
        data.product.mark(ClaimAction.ACCEPT, null, ONE);
        assertThat(status()).isEqualTo("ACCEPTED");
        refused(ClaimAction.UNDO, null, "REASON_MISSING", "has its reason");
        refused(ClaimAction.UNDO, " ", "REASON_MISSING", "has its reason");
        data.product.mark(ClaimAction.UNDO, "the wrong claim", ONE);
        assertThat(status()).isEqualTo("SUBMITTED");
        refused(ClaimAction.UNDO, "a mistake", "NOT_POSSIBLE", "nobody told that by hand");
    }

    @Test
    void what_has_not_left_is_neither_accepted_nor_rejected() {
        oneClaim();
        refused(ClaimAction.ACCEPT, null, "NOT_POSSIBLE", "download its file first");
        refused(ClaimAction.REJECT, "999", "NOT_POSSIBLE", "download its file first");
        refused(ClaimAction.MAIL, null, "NOT_POSSIBLE", "goes electronically");
        refused(ClaimAction.CORRECT, null, "NOT_TOLD", "done with it");
    }

    @Test
    void a_rejected_claim_frees_its_charges_which_are_billed_anew_under_a_new_number() {
        data.product.download(oneClaim(), 1);
        refused(ClaimAction.REJECT, " ", "REASON_MISSING", "has its reason");
        data.product.mark(ClaimAction.REJECT, "277CA A3", ONE);
        assertThat(status()).isEqualTo("REJECTED");
        assertThat(live()).isZero();

        assertThat(data.product.claims(data.product.build().id()))
                .extracting(ReadClaims.ClaimRow::number)
                .containsExactly("CT0000002");
        assertThat(live()).isEqualTo(1);
        String before = data.everything();
        assertThatThrownBy(() -> data.product.mark(ClaimAction.UNDO, "a mistake", ONE))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("CT0000002");
        assertThat(data.everything()).isEqualTo(before);
    }

    @Test
    void a_rejection_that_is_taken_back_takes_the_charges_out_of_their_draft() {
        data.product.download(oneClaim(), 1);
        data.product.mark(ClaimAction.REJECT, "277CA A3", ONE);
        data.product.check();
        assertThat(data.product.drafts()).hasSize(1);
        data.product.mark(ClaimAction.UNDO, "a mistake", ONE);
        assertThat(status()).isEqualTo("SUBMITTED");
        assertThat(live()).isEqualTo(1);
        assertThat(data.product.drafts()).isEmpty();
    }

    @Test
    void a_rejection_is_not_taken_back_when_its_charges_were_changed_or_taken_back_since() {
        data.product.download(oneClaim(), 1);
        data.product.mark(ClaimAction.REJECT, "277CA A3", ONE);
        data.product.save(aClient(), aCharge("N-1").amount("77"));
        assertThatThrownBy(() -> data.product.mark(ClaimAction.UNDO, "a mistake", ONE))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("were changed");
        data.owner.useHandle(h -> h.execute("update invoicing.charge set voided = true"));
        assertThatThrownBy(() -> data.product.mark(ClaimAction.UNDO, "a mistake", ONE))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("were taken back");
        data.product.save(aClient(), aCharge("N-1"));
        data.product.mark(ClaimAction.UNDO, "a mistake", ONE);
        assertThat(status()).isEqualTo("SUBMITTED");
    }

    @Test
    void a_rejection_is_not_taken_back_while_a_batch_is_built_of_its_charges() {
        data.product.download(oneClaim(), 1);
        data.product.mark(ClaimAction.REJECT, "277CA A3", ONE);
        data.product.create(org.claimtree.claims.ClaimFilter.ALL);
        assertThatThrownBy(() -> data.product.mark(ClaimAction.UNDO, "a mistake", ONE))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("batch that is being built");
    }

    @Test
    void forms_are_printed_then_mailed_and_mailing_is_taken_back() {
        UUID batch = oneForm();
        data.product.download(batch, 1);
        assertThat(status()).as("the text of forms alone goes nowhere").isEqualTo("BATCHED");
        refused(ClaimAction.ACCEPT, null, "NOT_POSSIBLE", "mark its forms mailed first");
        print();
        assertThat(status()).isEqualTo("PRINTED");
        print();
        assertThat(data.count("claims.claim_event")).isEqualTo(1);
        data.product.mark(ClaimAction.MAIL, null, ONE);
        assertThat(status()).isEqualTo("SUBMITTED");
        data.product.mark(ClaimAction.UNDO, "a mistake", ONE);
        assertThat(status()).isEqualTo("PRINTED");
    }

    private void print() {
        data.product
                .print()
                .ofClaim(
                        ONE,
                        new org.claimtree.claimdoc.FormPrinter.Job(
                                null, org.claimtree.claimdoc.FormPrinter.Calibration.NONE));
    }

    @Test
    void many_are_told_at_once_or_none() {
        data.product.save(BatchFixture.smallFiles());
        data.clients(2);
        data.product.download(data.product.build().id(), 1);
        assertThatThrownBy(() -> data.product.mark(ClaimAction.ACCEPT, null, ONE, "CT0000009", ONE, "CT0000003"))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.errors())
                                .extracting(InputProblem::pointer)
                                .containsExactly("/claims/1", "/claims/2", "/claims/3"));
        assertThat(status()).isEqualTo("SUBMITTED");
    }

    @Test
    void a_claim_is_paid_or_denied_as_its_payer_answers_and_stands_as_before_when_that_is_reversed() {
        data.product.download(oneClaim(), 1);
        data.product.mark(ClaimAction.ACCEPT, null, ONE);
        UUID first = answer("0", true);
        assertThat(status()).isEqualTo("DENIED");
        assertThat(data.product.claim(ONE).life().payerNumber()).isEqualTo("PCN-1");
        refused(ClaimAction.REJECT, "no", "NOT_POSSIBLE", "only a submitted claim");
        new PayerSays(data).reverses(first);
        assertThat(status()).isEqualTo("ACCEPTED");
        assertThat(data.product.claim(ONE).life().payerNumber()).isNull();
        answer("80", false);
        assertThat(status()).isEqualTo("PAID");
        assertThat(live()).isEqualTo(1);
    }

    @Test
    void a_batch_that_was_not_sent_is_cancelled_and_its_numbers_stay_used() {
        UUID batch = oneClaim();
        data.product.cancel(batch, null);
        assertThat(status()).isEqualTo("CANCELLED");
        assertThat(data.product.batch(batch).status()).isEqualTo("CANCELLED");
        assertThat(live()).isZero();
        assertThatThrownBy(() -> data.product.download(batch, 1)).hasMessageContaining("cancelled");
        assertThatThrownBy(() -> data.product.cancel(batch, null)).hasMessageContaining("cancelled before");

        UUID next = data.product.build().id();
        assertThat(data.product.claims(next))
                .extracting(ReadClaims.ClaimRow::number)
                .containsExactly("CT0000002");
        assertThat(data.product.batch(next).files())
                .extracting(ReadBatches.File::controlNumber)
                .containsExactly(2);
    }

    @Test
    void a_downloaded_batch_asks_whether_it_was_sent() {
        UUID batch = oneClaim();
        data.product.download(batch, 1);
        assertThatThrownBy(() -> data.product.cancel(batch, null))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.errors())
                                .extracting(InputProblem::pointer)
                                .containsExactly("/sent"));
        assertThatThrownBy(() -> data.product.cancel(batch, true)).hasMessageContaining("was sent");
        assertThat(live()).isEqualTo(1);
        data.product.cancel(batch, false);
        assertThat(status()).isEqualTo("CANCELLED");
    }

    @Test
    void a_batch_of_which_a_claim_was_accepted_was_sent_whatever_is_said() {
        UUID batch = oneClaim();
        data.product.download(batch, 1);
        data.product.mark(ClaimAction.ACCEPT, null, ONE);
        assertThatThrownBy(() -> data.product.cancel(batch, false)).hasMessageContaining("was sent");
    }

    @Test
    void a_batch_that_stopped_is_cancelled_and_one_that_is_built_is_not() {
        data.product.save(BatchFixture.smallFiles());
        data.clients(2);
        UUID batch = data.product.create(org.claimtree.claims.ClaimFilter.ALL);
        assertThatThrownBy(() -> data.product.cancel(batch, null)).hasMessageContaining("still being built");
        data.product.fail(batch);
        data.product.cancel(batch, null);
        assertThat(data.product.build().claims()).isEqualTo(4);
    }

    @Test
    void steps_are_never_changed() {
        data.product.download(oneClaim(), 1);
        assertThatThrownBy(() -> data.owner.useHandle(h -> h.execute("update claims.claim_event set actor = 'x'")))
                .hasMessageContaining("never changed or removed");
    }
}
