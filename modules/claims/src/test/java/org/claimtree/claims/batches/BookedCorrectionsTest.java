package org.claimtree.claims.batches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claimtree.claimdoc.ClaimSnapshot.Frequency.REPLACEMENT;
import static org.claimtree.claimdoc.ClaimSnapshot.Frequency.VOID;
import static org.claimtree.claims.testing.ACharge.aCharge;
import static org.claimtree.claims.testing.AClient.aClient;

import java.util.List;
import java.util.UUID;
import org.claimtree.claimdoc.ClaimSnapshot.Frequency;
import org.claimtree.claims.life.ClaimAction;
import org.claimtree.claims.testing.ACharge;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A correction of a charge on a claim waits for the payer's number; its two lines are booked in the transaction that
 * freezes the claim which tells the payer, and taken back with that claim.
 */
@Tag("database")
class BookedCorrectionsTest {
    private static final String ONE = "CT0000001";
    private static final String TWO = "CT0000002";
    private static final List<String> WAITING = List.of("N-1 150.00", "N-2 150.00", "N-3 0.00 waits");
    private static final List<String> BOOKED = List.of("N-1 150.00", "N-2 0.00", "N-3 120.00");

    private final BatchFixture data = new BatchFixture();
    private final PayerSays payer = new PayerSays(data);

    @AfterEach
    void drop() {
        data.close();
    }

    /** A claim of two charges that has left. */
    private void submitted() {
        data.product.save(BatchFixture.smallFiles());
        data.product.save(aClient(), aCharge("N-1"), aCharge("N-2").on("2026-10-06"));
        data.product.download(data.product.build().id(), 1);
    }

    private void corrected() {
        submitted();
        correct("N-2", "N-3");
    }

    private void correct(String original, String successor) {
        data.product.correctLine(
                ACharge.id(original),
                aCharge(successor)
                        .on("2026-10-06")
                        .amount("120.00")
                        .of(aClient().ref()));
    }

    private UUID built(Frequency frequency) {
        return data.product.build(data.product.correct(ONE, frequency)).id();
    }

    private UUID sent(Frequency frequency) {
        UUID batch = built(frequency);
        data.product.download(batch, 1);
        return batch;
    }

    /** What the lines charge. */
    private List<String> lines() {
        return data.texts("select ref || ' ' || charged || case when waits then ' waits' else '' end"
                + " from invoicing.charge order by ref");
    }

    @Test
    void it_is_entered_while_the_claim_waits_for_its_number_and_booked_when_the_replacement_is_frozen() {
        corrected();
        assertThat(lines()).isEqualTo(WAITING);
        assertThatThrownBy(() -> data.product.correct(ONE, REPLACEMENT)).hasMessageContaining("waits until the payer");
        payer.answers("N-2", "PCN-77", "80", false);
        assertThat(lines()).as("the answer is about the line as it was").isEqualTo(WAITING);
        UUID batch = data.product.correct(ONE, REPLACEMENT);
        assertThat(lines()).as("asked for, and not frozen yet").isEqualTo(WAITING);
        data.product.step(batch);
        assertThat(lines()).isEqualTo(BOOKED);
        assertThat(data.texts("select c.ref from invoicing.answer_line l join invoicing.charge c on c.id = l.charge"))
                .as("what was answered stays")
                .containsExactly("N-2");
    }

    @Test
    void a_cancelled_replacement_takes_the_booking_back_and_the_next_one_books_again() {
        corrected();
        payer.answers("N-1", "PCN-77", "80", false);
        UUID batch = built(REPLACEMENT);
        assertThat(lines()).isEqualTo(BOOKED);
        data.product.cancel(batch, null);
        assertThat(lines()).isEqualTo(WAITING);
        payer.answers("N-2", "PCN-78", "80", false);
        sent(REPLACEMENT);
        assertThat(lines()).isEqualTo(BOOKED);
    }

    @Test
    void a_rejected_replacement_takes_it_back_too_and_that_can_be_undone() {
        corrected();
        payer.answers("N-1", "PCN-77", "80", false);
        sent(REPLACEMENT);
        data.product.mark(ClaimAction.REJECT, "277CA", TWO);
        assertThat(lines()).isEqualTo(WAITING);
        data.product.mark(ClaimAction.UNDO, "a mistake", TWO);
        assertThat(lines()).isEqualTo(BOOKED);
        data.product.mark(ClaimAction.ACCEPT, null, TWO);
        assertThat(lines()).isEqualTo(BOOKED);
    }

    @Test
    void a_rejected_claim_is_sent_anew_once_with_its_lines_as_they_are_now() {
        corrected();
        data.product.mark(ClaimAction.REJECT, "277CA", ONE);
        assertThat(data.product.claim(ONE).life().open()).containsExactly(ACharge.id("N-1"), ACharge.id("N-3"));
        assertThat(resubmit(ONE)).isNull();
        data.product.build();
        assertThat(data.product.claim(ONE).life().open()).isEmpty();
        assertThat(resubmit(ONE)).contains("nothing of it is left to send");
    }

    @Test
    void nothing_of_a_rejected_replacement_is_sent_anew_while_its_original_is_in_force() {
        corrected();
        payer.answers("N-1", "PCN-77", "80", false);
        sent(REPLACEMENT);
        data.product.mark(ClaimAction.REJECT, "277CA", TWO);
        assertThat(resubmit(TWO)).contains("nothing of it is left to send");
    }

    /** What stands against it. */
    private String resubmit(String number) {
        return data.product.claim(number).life().actions().stream()
                .filter(possible -> possible.action() == ClaimAction.RESUBMIT)
                .findFirst()
                .orElseThrow()
                .obstacle();
    }

    @Test
    void a_void_says_that_the_line_is_reversed_and_the_new_line_goes_out_once() {
        corrected();
        payer.answers("N-1", "PCN-77", "80", false);
        sent(VOID);
        assertThat(lines()).isEqualTo(BOOKED);
        assertThat(data.product.build().status())
                .as("not before the void is accepted")
                .isEqualTo("EMPTY");
        data.product.mark(ClaimAction.ACCEPT, null, TWO);
        data.product.build();
        assertThat(data.texts("select i.ref from claims.claim_charge l join invoicing.charge i on i.id = l.charge"
                        + " where l.live order by i.ref"))
                .containsExactly("N-1", "N-3");
        assertThat(lines()).isEqualTo(BOOKED);
    }

    @Test
    void a_claim_that_is_rejected_carries_nothing_any_more_so_the_correction_is_booked() {
        corrected();
        data.product.mark(ClaimAction.REJECT, "999", ONE);
        assertThat(lines()).isEqualTo(BOOKED);
        data.product.mark(ClaimAction.UNDO, "a mistake", ONE);
        assertThat(lines()).isEqualTo(WAITING);
    }

    @Test
    void a_claim_that_never_left_is_cancelled_with_its_batch_and_the_correction_is_booked() {
        data.product.save(BatchFixture.smallFiles());
        data.product.save(aClient(), aCharge("N-1"), aCharge("N-2").on("2026-10-06"));
        UUID batch = data.product.build().id();
        correct("N-2", "N-3");
        assertThat(lines()).isEqualTo(WAITING);
        data.product.cancel(batch, null);
        assertThat(lines()).isEqualTo(BOOKED);
    }

    @Test
    void a_correction_of_a_charge_on_no_claim_is_booked_at_once() {
        data.product.save(BatchFixture.smallFiles());
        data.product.save(aClient(), aCharge("N-1"), aCharge("N-2").on("2026-10-06"));
        correct("N-2", "N-3");
        assertThat(lines()).isEqualTo(BOOKED);
    }

    @Test
    void what_waits_is_in_no_batch_and_a_check_says_for_which_claim() {
        corrected();
        assertThat(data.product.build().status()).isEqualTo("EMPTY");
        data.product.check();
        assertThat(data.product
                        .sql()
                        .<List<String>>query(h -> h.createQuery(
                                        "select c.ref || ' ' || d.status || ' ' || d.finding_codes::text || ' ' || d.findings"
                                                + " from claims.draft_charge x join claims.draft d on d.id = x.draft"
                                                + " join invoicing.charge c on c.id = x.charge")
                                .mapTo(String.class)
                                .list()))
                .singleElement()
                .asString()
                .startsWith("N-3 HELD {CORRECTION_WAITS}")
                .contains("It takes the place of a line on claim " + ONE, "claims/" + ONE);
        assertThat(data.count("invoicing.v_claimable_charge where ref = 'N-3'")).isZero();
    }

    @Test
    void a_correction_of_the_line_on_the_replacement_waits_in_its_turn() {
        corrected();
        payer.answers("N-1", "PCN-77", "80", false);
        sent(REPLACEMENT);
        correct("N-3", "N-4");
        assertThat(lines()).containsExactly("N-1 150.00", "N-2 0.00", "N-3 120.00", "N-4 0.00 waits");
        data.product.mark(ClaimAction.REJECT, "277CA", TWO);
        assertThat(lines()).containsExactly("N-1 150.00", "N-2 150.00", "N-3 0.00 waits", "N-4 0.00 waits");
        sent(REPLACEMENT);
        assertThat(lines()).containsExactly("N-1 150.00", "N-2 0.00", "N-3 0.00", "N-4 120.00");
    }
}
