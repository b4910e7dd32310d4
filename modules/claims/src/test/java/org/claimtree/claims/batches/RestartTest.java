package org.claimtree.claims.batches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claimtree.claims.testing.ACharge.aCharge;
import static org.claimtree.claims.testing.AClient.aClient;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.claimtree.claimdoc.ClaimSnapshot;
import org.claimtree.claimdoc.Envelope;
import org.claimtree.claims.ClaimFilter;
import org.claimtree.claims.testing.OtherRenderer;
import org.claimtree.claims.testing.Product;
import org.claimtree.platform.Problem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Killed anywhere and started again: the same claims and the same numbers as without. */
@Tag("database")
class RestartTest {
    private static BatchFixture undisturbed;
    private static UUID other;
    private final BatchFixture data = new BatchFixture(6);
    private UUID batch;

    @BeforeAll
    static void buildUndisturbed() {
        undisturbed = lay(new BatchFixture(6));
        other = undisturbed.product.build().id();
    }

    @AfterAll
    static void dropUndisturbed() {
        undisturbed.close();
    }

    private static BatchFixture lay(BatchFixture fixture) {
        fixture.product.save(BatchFixture.smallFiles());
        fixture.clients(14);
        fixture.product.save(aClient("2000").consent(null, null), aCharge("2000-1"));
        return fixture;
    }

    @BeforeEach
    void begin() {
        lay(data);
        batch = data.product.create(ClaimFilter.ALL);
    }

    @AfterEach
    void drop() {
        data.close();
    }

    private void sameAsUndisturbed() {
        assertThat(data.product.files(batch)).usingRecursiveComparison().isEqualTo(undisturbed.product.files(other));
        assertThat(numbers(data)).isEqualTo(numbers(undisturbed));
        assertThat(data.states(batch)).isEqualTo(undisturbed.states(other));
        assertThat(data.texts("select name || value from claims.counter order by name"))
                .isEqualTo(undisturbed.texts("select name || value from claims.counter order by name"));
    }

    private static List<String> numbers(BatchFixture fixture) {
        return fixture.texts("select c.number || ' ' || l.line || ' ' || i.ref from claims.claim c"
                + " join claims.claim_charge l on l.claim = c.id join invoicing.charge i on i.id = l.charge"
                + " order by c.number, l.line");
    }

    @Test
    void a_new_server_before_every_step_changes_nothing() {
        while (data.server().step(batch)) {
            // Each step by a server that remembers nothing.
        }
        data.server().finish(batch);
        sameAsUndisturbed();
    }

    @Test
    void a_step_that_does_not_commit_has_not_happened_and_is_done_again_the_same() {
        boolean more = true;
        while (more) {
            String before = data.everything();
            assertThatThrownBy(() -> data.product.run(() -> {
                        data.product.stepWithin(batch);
                        throw new IllegalStateException("killed");
                    }))
                    .hasMessage("killed");
            assertThat(data.everything()).isEqualTo(before);
            more = data.product.step(batch);
        }
        data.product.finish(batch);
        sameAsUndisturbed();
    }

    @Test
    void a_step_that_throws_within_leaves_nothing_and_the_batch_goes_on_later() {
        Product clumsy = data.server(new Clumsy(3));
        List<String> left = new ArrayList<>();
        assertThatThrownBy(() -> {
                    boolean more = true;
                    while (more) {
                        left.clear();
                        left.add(data.everything());
                        more = clumsy.step(batch);
                    }
                })
                .hasMessage("out of paper");
        assertThat(data.everything()).isEqualTo(left.get(0));

        data.product.fail(batch);
        assertThat(data.product.step(batch)).isFalse();
        data.product.finish(batch);
        assertThat(data.product.batch(batch).status()).isEqualTo("FAILED");
        data.product.resume(batch);
        assertThat(data.product.build(batch).status()).isEqualTo("READY");
        sameAsUndisturbed();
    }

    @Test
    void an_end_that_throws_leaves_nothing_and_comes_again() {
        while (data.product.step(batch)) {
            // Until nothing is left.
        }
        String before = data.everything();
        assertThatThrownBy(() -> data.server(new Clumsy(0)).finish(batch)).hasMessage("out of paper");
        assertThat(data.everything()).isEqualTo(before);
        data.product.finish(batch);
        sameAsUndisturbed();
    }

    @Test
    void what_is_done_is_not_done_again() {
        data.product.build(batch);
        String before = data.everything();
        assertThat(data.product.step(batch)).isFalse();
        data.product.finish(batch);
        data.product.fail(batch);
        assertThat(data.everything()).isEqualTo(before);
    }

    @Test
    void a_batch_with_charges_left_does_not_end() {
        data.product.step(batch);
        data.product.finish(batch);
        assertThat(data.product.batch(batch).status()).isEqualTo("BUILDING");
        data.product.build(batch);
        sameAsUndisturbed();
    }

    @Test
    void only_a_failed_batch_goes_on() {
        assertThatThrownBy(() -> data.product.resume(batch)).isInstanceOf(Problem.class);
        data.product.build(batch);
        assertThatThrownBy(() -> data.product.resume(batch)).isInstanceOf(Problem.class);
    }

    @Test
    void claims_rolled_back_leave_no_gap_in_the_numbers() {
        assertThatThrownBy(() -> data.product.run(() -> {
                    data.product.stepWithin(batch);
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        data.product.build(batch);
        assertThat(data.texts("select number from claims.claim order by number"))
                .first()
                .isEqualTo("CT0000001");
        assertThat(data.count("claims.claim"))
                .isEqualTo(
                        Long.parseLong(data.texts("select value::text from claims.counter where name = 'claim-number'")
                                .get(0)));
        assertThat(data.texts("select partner || control_number from claims.file order by partner, control_number"))
                .containsExactly("CLEARING1", "CLEARING2", "OTHER1", "OTHER2");
    }

    /** A renderer that throws at a part of a file, or at the end. */
    private static final class Clumsy extends OtherRenderer {
        private final AtomicInteger left;

        private Clumsy(int parts) {
            left = new AtomicInteger(parts);
        }

        @Override
        public byte[] part(Envelope envelope, int number, List<ClaimSnapshot> claims) {
            stumble();
            return super.part(envelope, number, claims);
        }

        @Override
        public byte[] closing(Envelope envelope, int parts) {
            stumble();
            return super.closing(envelope, parts);
        }

        private void stumble() {
            if (left.getAndDecrement() == 0) {
                throw new IllegalStateException("out of paper");
            }
        }
    }
}
