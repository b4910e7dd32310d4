package org.claimtree.claims.batches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claimtree.claimdoc.ClaimSnapshot.Frequency.REPLACEMENT;
import static org.claimtree.claimdoc.ClaimSnapshot.Frequency.VOID;
import static org.claimtree.claims.testing.ACharge.aCharge;
import static org.claimtree.claims.testing.AClient.aClient;
import static org.claimtree.claims.testing.ACoverage.aCoverage;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.claimtree.claimdoc.ClaimSnapshot.Frequency;
import org.claimtree.claims.life.ClaimAction;
import org.claimtree.claims.replay.ReplayWish;
import org.claimtree.claims.testing.Office;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Replacements (frequency 7) and voids (8) on PostgreSQL: what goes out, and what its receiver's word does to the chain. */
@Tag("database")
class CorrectionsTest {
    private static final String ONE = "CT0000001";
    private static final String TWO = "CT0000002";

    private final BatchFixture data = new BatchFixture();
    private final PayerSays payer = new PayerSays(data);

    @AfterEach
    void drop() {
        data.close();
    }

    /** A claim of two charges that its payer has answered. */
    private void adjudicated() {
        adjudicated(BatchFixture.smallFiles());
    }

    private void adjudicated(Office office) {
        data.product.save(office);
        data.product.save(aClient(), aCharge("N-1"), aCharge("N-2").on("2026-10-06"));
        data.product.download(data.product.build().id(), 1);
        payer.answers("N-1", "PCN-77", "80", false);
    }

    private UUID sent(Frequency frequency) {
        UUID batch = data.product.build(data.product.correct(ONE, frequency)).id();
        data.product.download(batch, 1);
        return batch;
    }

    private List<String> standing() {
        return data.texts("select number || ' ' || status || ' ' || (select count(*) from claims.claim_charge l"
                + " where l.claim = k.id and l.live) from claims.claim k order by number");
    }

    /** As the correction of a line leaves it. */
    private void successor(String original, String successor) {
        data.product.save(
                List.of(aCharge(successor).on("2026-10-06").of(aClient().ref())));
        data.owner.useHandle(h -> {
            h.execute("update invoicing.charge set voided = true where ref = ?", original);
            h.execute(
                    "insert into invoicing.correction select o.id, s.id, 'wrong code', 'tester', now()"
                            + " from invoicing.charge o, invoicing.charge s where o.ref = ? and s.ref = ?",
                    original,
                    successor);
        });
    }

    private String text(UUID batch) {
        return new String(data.product.files(batch).get(0), StandardCharsets.US_ASCII);
    }

    @Test
    void a_replacement_has_all_lines_and_names_the_payers_number() {
        adjudicated();
        UUID batch = sent(REPLACEMENT);
        assertThat(text(batch)).contains("CLM*CT0000002*", ":B:7*", "REF*F8*PCN-77~", "LX*1~", "LX*2~");
        assertThat(standing()).containsExactly(ONE + " PAID 0", TWO + " SUBMITTED 2");
        assertThat(data.product.claim(TWO).life().original()).isEqualTo(ONE);
        assertThat(data.product.build().status()).as("nothing is open").isEqualTo("EMPTY");
    }

    @Test
    void a_void_is_the_claim_once_more_whatever_its_charges_are_now() {
        adjudicated();
        successor("N-2", "N-3");
        UUID batch = sent(VOID);
        assertThat(text(batch)).contains(":B:8*", "REF*F8*PCN-77~", "LX*2~");
        assertThat(standing()).containsExactly(ONE + " PAID 0", TWO + " SUBMITTED 2");
    }

    @Test
    void a_charge_that_took_the_place_of_one_on_a_claim_goes_out_with_the_replacement_only() {
        adjudicated();
        successor("N-2", "N-3");
        assertThat(data.product.build().status()).as("it waits").isEqualTo("EMPTY");
        sent(REPLACEMENT);
        assertThat(data.texts("select i.ref from claims.claim_charge l join invoicing.charge i on i.id = l.charge"
                        + " where l.live order by i.ref"))
                .containsExactly("N-1", "N-3");
        data.product.mark(ClaimAction.REJECT, "277CA", TWO);
        assertThat(standing()).containsExactly(ONE + " PAID 2", TWO + " REJECTED 0");
        assertThat(data.product.build().status()).as("it waits again").isEqualTo("EMPTY");
    }

    @Test
    void the_original_is_replaced_when_the_replacement_is_accepted_and_stands_again_when_that_is_taken_back() {
        adjudicated();
        sent(REPLACEMENT);
        data.product.mark(ClaimAction.ACCEPT, null, TWO);
        assertThat(standing()).containsExactly(ONE + " REPLACED 0", TWO + " ACCEPTED 2");
        data.product.mark(ClaimAction.UNDO, "a mistake", TWO);
        assertThat(standing()).containsExactly(ONE + " PAID 0", TWO + " SUBMITTED 2");
        data.product.mark(ClaimAction.REJECT, "277CA", TWO);
        assertThat(standing()).containsExactly(ONE + " PAID 2", TWO + " REJECTED 0");
        data.product.mark(ClaimAction.UNDO, "a mistake", TWO);
        assertThat(standing()).containsExactly(ONE + " PAID 0", TWO + " SUBMITTED 2");
    }

    @Test
    void an_answer_to_the_replacement_takes_the_place_too_and_the_next_one_names_its_number() {
        adjudicated();
        sent(REPLACEMENT);
        payer.answers("N-1", "PCN-78", "90", false);
        assertThat(standing()).containsExactly(ONE + " REPLACED 0", TWO + " PAID 2");
        UUID batch = data.product.build(data.product.correct(TWO, REPLACEMENT)).id();
        assertThat(text(batch)).contains("REF*F8*PCN-78~");
        assertThat(data.texts("select distinct chain::text from claims.claim where chain is not null"))
                .hasSize(1);
    }

    @Test
    void an_accepted_void_frees_the_charges() {
        adjudicated();
        sent(VOID);
        data.product.mark(ClaimAction.ACCEPT, null, TWO);
        assertThat(standing()).containsExactly(ONE + " VOIDED 0", TWO + " ACCEPTED 0");
        assertThat(data.product.claims(data.product.build().id()))
                .extracting(ReadClaims.ClaimRow::number)
                .containsExactly("CT0000003");
        assertThatThrownBy(() -> data.product.mark(ClaimAction.UNDO, "a mistake", TWO))
                .hasMessageContaining("CT0000003");
    }

    @Test
    void a_cancelled_correction_leaves_the_original_in_force() {
        adjudicated();
        UUID batch = data.product.build(data.product.correct(ONE, REPLACEMENT)).id();
        data.product.cancel(batch, null);
        assertThat(standing()).containsExactly(ONE + " PAID 2", TWO + " CANCELLED 0");
        assertThat(data.product.build(data.product.correct(ONE, REPLACEMENT)).claims())
                .isEqualTo(1);
    }

    @Test
    void one_correction_is_under_way_at_a_time() {
        adjudicated();
        data.product.correct(ONE, REPLACEMENT);
        assertThatThrownBy(() -> data.product.correct(ONE, VOID)).hasMessageContaining("being built");
    }

    @Test
    void a_claim_of_which_a_correction_is_under_way_is_not_corrected_again() {
        adjudicated();
        sent(REPLACEMENT);
        assertThatThrownBy(() -> data.product.correct(ONE, VOID)).hasMessageContaining("a later claim of its chain");
        assertThatThrownBy(() -> data.product.correct(TWO, VOID)).hasMessageContaining("waits until the payer");
    }

    @Test
    void payers_that_take_none_are_told_in_words() {
        adjudicated(BatchFixture.smallFiles().payer("AETNA", "/flags/takesReplacements", "false"));
        assertThatThrownBy(() -> data.product.correct(ONE, REPLACEMENT)).hasMessageContaining("frequency 7 and 8");
    }

    @Test
    void another_member_id_or_billing_npi_is_another_claim() {
        Office office = BatchFixture.smallFiles();
        adjudicated(office);
        data.product.save(aClient().covered(aCoverage().memberId("OTHER1")));
        assertThatThrownBy(() -> data.product.correct(ONE, REPLACEMENT))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.errors())
                                .extracting(InputProblem::code)
                                .containsExactly("FREQUENCY_7_CHANGES_IDENTITY"));
        assertThat(data.product.preview(ONE, REPLACEMENT).findings())
                .extracting(finding -> finding.field())
                .containsExactly("insured.subscriber.memberId");
        assertThat(data.product.build(data.product.correct(ONE, VOID)).claims())
                .as("a void is the claim as it was")
                .isEqualTo(1);
    }

    @Test
    void the_preview_shows_both_and_sends_nothing() {
        adjudicated();
        successor("N-2", "N-3");
        String before = data.everything();
        PreviewCorrection.Preview preview = data.product.preview(ONE, REPLACEMENT);
        assertThat(preview.obstacle()).isNull();
        assertThat(preview.before().snapshot()).contains(ONE);
        assertThat(preview.after().snapshot()).contains("PCN-77");
        assertThat(data.everything()).isEqualTo(before);
    }

    @Test
    void replacements_and_voids_replay_to_the_byte() {
        adjudicated();
        successor("N-2", "N-3");
        UUID seven = sent(REPLACEMENT);
        payer.answers("N-1", "PCN-78", "90", false);
        UUID eight = data.product.build(data.product.correct(TWO, VOID)).id();
        payer.reverses(payer.answers("N-3", "PCN-79", "1", false));
        for (UUID batch : List.of(seven, eight)) {
            var result = data.product.replay(new ReplayWish(List.of(), batch, null, null, ReplayWish.Tree.AS_SENT));
            assertThat(data.count("claims.replay_finding")).isZero();
            assertThat(data.count("claims.replay_part where bytes_differ is distinct from false"))
                    .isZero();
            assertThat(result).isNotNull();
        }
    }

    @Test
    void a_form_is_replaced_with_item_22() {
        data.product.save(Office.usual().payer("AETNA", "/terms/formType", "'HCFA'"));
        data.product.save(aClient(), aCharge("N-1"));
        data.product.build();
        payer.answers("N-1", "PCN-77", "80", false);
        UUID batch = data.product.build(data.product.correct(ONE, REPLACEMENT)).id();
        assertThat(data.product.claim(TWO).snapshot()).contains("REPLACEMENT", "PCN-77");
        assertThat(data.product.batch(batch).files()).hasSize(1);
    }
}
