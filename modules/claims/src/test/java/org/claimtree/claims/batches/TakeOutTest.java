package org.claimtree.claims.batches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claimtree.claims.testing.ACharge.aCharge;
import static org.claimtree.claims.testing.AClient.aClient;

import java.util.List;
import java.util.UUID;
import org.claimtree.claimdoc.ClaimSnapshot.Frequency;
import org.claimtree.claims.life.ClaimAction;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One claim is taken out of a batch, and the rest of it is built again. */
@Tag("database")
class TakeOutTest {
    private static final String FIRST = "CT0000001";

    private final BatchFixture data = new BatchFixture();

    @AfterEach
    void drop() {
        data.close();
    }

    private UUID batch(int clients) {
        data.product.save(BatchFixture.smallFiles());
        data.clients(clients);
        return data.product.build().id();
    }

    private List<String> charges(String where) {
        return data.texts("select c.ref from claims.claim_charge l join invoicing.charge c on c.id = l.charge"
                + " join claims.claim k on k.id = l.claim where " + where + " order by 1");
    }

    @Test
    void what_is_left_is_built_again_under_new_numbers_and_the_charges_taken_out_are_open() {
        UUID batch = batch(3);
        List<String> all = charges("l.live");
        List<String> out = charges("k.number = '" + FIRST + "'");

        UUID next = data.product.takeOut(batch, null, FIRST);

        assertThat(data.product.batch(batch).status()).isEqualTo("CANCELLED");
        assertThat(data.product.batch(next).replaces()).isEqualTo(batch);
        data.product.build(next);
        assertThat(charges("l.live")).doesNotContainAnyElementsOf(out).hasSize(all.size() - out.size());
        assertThat(charges("k.batch = '" + next + "'")).isEqualTo(charges("l.live"));

        data.product.build();
        assertThat(charges("l.live")).isEqualTo(all);
    }

    @Test
    void what_became_open_meanwhile_waits_for_another_batch() {
        UUID batch = batch(2);
        data.product.save(aClient("LATE"), aCharge("N-LATE"));

        UUID next = data.product.takeOut(batch, null, FIRST);

        data.product.build(next);
        assertThat(charges("l.live")).isNotEmpty().doesNotContain("N-LATE");
    }

    @Test
    void a_batch_of_one_claim_is_cancelled_and_nothing_takes_its_place() {
        data.product.save(BatchFixture.smallFiles());
        data.product.save(aClient(), aCharge("N-1"));
        UUID batch = data.product.build().id();

        assertThat(data.product.takeOut(batch, null, FIRST)).isEqualTo(batch);

        assertThat(data.product.batch(batch).status()).isEqualTo("CANCELLED");
        assertThat(data.count("claims.batch")).isEqualTo(1);
    }

    @Test
    void a_downloaded_batch_asks_whether_it_was_sent_and_one_that_was_stays() {
        UUID batch = batch(2);
        data.product.download(batch, 1);
        String before = data.everything();

        assertThatThrownBy(() -> data.product.takeOut(batch, null, FIRST))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.errors())
                                .extracting(InputProblem::pointer)
                                .containsExactly("/sent"));
        assertThatThrownBy(() -> data.product.takeOut(batch, true, FIRST)).hasMessageContaining("was sent");
        assertThat(data.everything()).isEqualTo(before);
        assertThat(data.product.takeOut(batch, false, FIRST)).isNotEqualTo(batch);
    }

    @Test
    void each_claim_that_is_not_in_the_batch_is_told() {
        UUID batch = batch(2);

        assertThatThrownBy(() -> data.product.takeOut(batch, null, "CT9", FIRST, "CT8"))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.errors())
                                .extracting(InputProblem::pointer)
                                .containsExactly("/claims/0", "/claims/2"));
    }

    @Test
    void a_correction_is_alone_in_its_batch_and_is_not_taken_out() {
        data.product.save(BatchFixture.smallFiles());
        data.product.save(aClient(), aCharge("N-1"));
        data.product.download(data.product.build().id(), 1);
        new PayerSays(data).answers("N-1", "PCN-1", "80", false);
        UUID correction = data.product.correct(FIRST, Frequency.REPLACEMENT);
        data.product.build(correction);

        assertThatThrownBy(() -> data.product.takeOut(correction, null, "CT0000002"))
                .hasMessageContaining("correction of one claim");
        assertThat(data.product.claim("CT0000002").life().actions())
                .filteredOn(possible -> possible.action() == ClaimAction.TAKE_OUT)
                .allSatisfy(possible -> assertThat(possible.obstacle()).contains("alone in its batch"));
    }
}
