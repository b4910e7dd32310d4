package org.claimtree.claims.batches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claimtree.claims.testing.ACharge.aCharge;
import static org.claimtree.claims.testing.AClient.aClient;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import org.claimtree.claims.ClaimFilter;
import org.claimtree.claims.testing.ACharge;
import org.claimtree.claims.testing.Product;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is prepared ahead changes nothing of what a batch makes, only when. */
@Tag("database")
class BatchStepsTest {
    private final BatchFixture data = new BatchFixture(6);
    private final BatchFixture alone = new BatchFixture(6);
    private final ExecutorService aside = Executors.newSingleThreadExecutor();
    private final List<Chunk> given = new ArrayList<>();
    private UUID batch;

    @BeforeEach
    void begin() {
        lay(data);
        lay(alone);
        batch = data.product.create(ClaimFilter.ALL);
    }

    private static void lay(BatchFixture fixture) {
        fixture.product.save(BatchFixture.smallFiles());
        fixture.clients(14);
        fixture.product.save(aClient("2000").consent(null, null), aCharge("2000-1"));
    }

    @AfterEach
    void drop() {
        aside.shutdownNow();
        data.close();
        alone.close();
    }

    /** The steps of a server, in transactions of the fixture. */
    private BatchSteps steps(Product server) {
        return new BatchSteps(
                new PrepareChunk() {
                    @Override
                    public Chunk next(UUID id, Chunk before) {
                        return server.prepare(id, before);
                    }
                },
                new FreezeChunk() {
                    @Override
                    public boolean next(UUID id, Chunk ahead) {
                        given.add(ahead);
                        return server.step(id, ahead);
                    }
                });
    }

    private void sameAsStepByStep() {
        data.product.finish(batch);
        UUID other = alone.product.build().id();
        assertThat(data.product.files(batch)).usingRecursiveComparison().isEqualTo(alone.product.files(other));
        assertThat(data.states(batch)).isEqualTo(alone.states(other));
        assertThat(data.count("claims.claim_charge where live"))
                .isEqualTo(alone.count("claims.claim_charge where live"));
        assertThat(data.count("claims.draft"))
                .isEqualTo(alone.count("claims.draft"))
                .isEqualTo(1);
    }

    @Test
    void each_step_but_the_last_empty_one_is_prepared_beside_the_one_before() {
        steps(data.product).freezeAll(batch, aside);
        assertThat(given.subList(0, given.size() - 1)).hasSizeGreaterThan(5).doesNotContainNull();
        assertThat(given.get(given.size() - 1)).isNull();
        sameAsStepByStep();
    }

    @Test
    void without_a_thread_beside_it_the_same_is_made_in_its_turn() {
        steps(data.product).freezeAll(batch, work -> {
            // Never comes to it.
        });
        sameAsStepByStep();
    }

    @Test
    void a_server_that_goes_down_gives_no_thread_and_fails_no_batch() {
        Executor closing = work -> {
            throw new RejectedExecutionException("going down");
        };
        steps(data.product).freezeAll(batch, closing);
        sameAsStepByStep();
    }

    @Test
    void what_was_prepared_of_charges_that_another_server_took_is_not_used() {
        Chunk first = data.product.prepare(batch, null);
        Chunk second = data.product.prepare(batch, first);
        assertThat(data.server().step(batch)).isTrue();
        assertThat(data.product.step(batch, first)).isTrue();
        assertThat(data.product.step(batch, second)).isTrue();
        data.product.build(batch);
        sameAsStepByStep();
    }

    @Test
    void two_servers_with_steps_prepared_make_the_files_of_one() throws Exception {
        var other = aside.submit(() -> steps(data.server()).freezeAll(batch, Runnable::run));
        steps(data.product).freezeAll(batch, Runnable::run);
        other.get();
        sameAsStepByStep();
    }

    @Test
    void charges_of_a_client_who_is_being_sent_elsewhere_are_not_prepared_beside_it() {
        try (BatchFixture one = new BatchFixture(6)) {
            one.clients(1);
            one.product.save(BatchFixture.smallFiles());
            UUID ofOne = one.product.create(ClaimFilter.ALL);
            Chunk first = one.product.prepare(ofOne, null);
            assertThat(first.partner()).isEqualTo("CLEARING");
            assertThat(one.product.prepare(ofOne, first)).isNull();
            assertThat(one.product.step(ofOne, first)).isTrue();
            assertThat(one.product.prepare(ofOne, null).partner()).isEqualTo("OTHER");
        }
    }

    @Test
    void a_client_with_more_charges_than_a_step_has_is_one_step() {
        data.product.build(batch);
        data.product.save(
                aClient("1999"),
                IntStream.rangeClosed(1, 8)
                        .mapToObj(day -> aCharge("1999-" + day).on("2026-10-0" + day))
                        .toArray(ACharge[]::new));
        UUID next = data.product.create(ClaimFilter.ALL);
        Chunk whole = data.product.prepare(next, null);
        assertThat(whole.chosen()).hasSize(8);
        assertThat(data.product.prepare(next, whole).chosen()).hasSize(1);
    }

    @Test
    void what_goes_wrong_while_the_next_step_is_prepared_stops_the_batch_with_its_own_reason() {
        BatchSteps steps = new BatchSteps(
                new PrepareChunk() {
                    @Override
                    public Chunk next(UUID id, Chunk before) {
                        if (before != null) {
                            throw new IllegalStateException("out of memory");
                        }
                        return data.product.prepare(id, null);
                    }
                },
                new FreezeChunk() {
                    @Override
                    public boolean next(UUID id, Chunk ahead) {
                        return data.product.step(id, ahead);
                    }
                });
        assertThatThrownBy(() -> steps.freezeAll(batch, aside)).hasMessage("out of memory");
        data.product.build(batch);
        sameAsStepByStep();
    }
}
