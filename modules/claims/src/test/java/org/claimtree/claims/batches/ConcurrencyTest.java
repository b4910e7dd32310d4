package org.claimtree.claims.batches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtree.claims.testing.ACharge.aCharge;
import static org.claimtree.claims.testing.AClient.aClient;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.claimtree.claims.ClaimFilter;
import org.claimtree.claims.testing.ACharge;
import org.claimtree.claims.testing.Product;
import org.claimtree.invoicing.Charge;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Several servers and many users at once: each charge on one claim, each number once. */
@Timeout(60)
@Tag("database")
class ConcurrencyTest {
    private final BatchFixture data = new BatchFixture(6);
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @BeforeEach
    void begin() {
        data.product.save(BatchFixture.smallFiles());
        data.clients(14);
    }

    @AfterEach
    void drop() {
        threads.shutdownNow();
        data.close();
    }

    private <T> List<T> together(int howMany, Callable<T> work) throws InterruptedException, ExecutionException {
        CyclicBarrier start = new CyclicBarrier(howMany);
        List<Future<T>> running = new ArrayList<>();
        for (int i = 0; i < howMany; i++) {
            running.add(threads.submit(() -> {
                start.await();
                return work.call();
            }));
        }
        List<T> answers = new ArrayList<>();
        for (Future<T> one : running) {
            answers.add(one.get());
        }
        return answers;
    }

    @Test
    void sixteen_batches_at_once_take_each_charge_once() throws Exception {
        List<UUID> batches = together(16, () -> data.server().create(ClaimFilter.ALL));

        assertThat(data.count("claims.batch_charge")).isEqualTo(data.count("invoicing.charge"));
        assertThat(data.count("(select distinct charge from claims.batch_charge) c"))
                .isEqualTo(data.count("invoicing.charge"));
        batches.forEach(data.product::build);
        eachChargeOnOneClaim();
    }

    private void eachChargeOnOneClaim() {
        assertThat(data.count("claims.claim_charge where live")).isEqualTo(data.count("invoicing.charge"));
        assertThat(data.count("claims.claim"))
                .isEqualTo(
                        Long.parseLong(data.texts("select value::text from claims.counter where name = 'claim-number'")
                                .get(0)));
    }

    @Test
    void two_servers_at_one_batch_take_turns_and_make_the_files_of_one() throws Exception {
        UUID batch = data.product.create(ClaimFilter.ALL);
        List<Integer> steps = together(2, () -> {
            Product server = data.server();
            int taken = 0;
            while (server.step(batch)) {
                taken++;
            }
            server.finish(batch);
            return taken;
        });
        // Three clients a step: five to the one partner and two to the other.
        assertThat(steps.get(0) + steps.get(1)).isEqualTo(7);
        eachChargeOnOneClaim();
        try (BatchFixture alone = new BatchFixture(6)) {
            alone.product.save(BatchFixture.smallFiles());
            alone.clients(14);
            assertThat(data.product.files(batch))
                    .usingRecursiveComparison()
                    .isEqualTo(alone.product.files(alone.product.build().id()));
        }
    }

    @Test
    void batches_of_several_servers_at_once_give_each_number_once() throws Exception {
        List<UUID> batches = new ArrayList<>();
        batches.add(data.product.create(new ClaimFilter(List.of("AETNA"), null, null, null, null, null, null)));
        batches.add(data.product.create(ClaimFilter.ALL));
        List<UUID> queue = Collections.synchronizedList(new ArrayList<>(batches));
        together(2, () -> data.server().build(queue.remove(0)));
        eachChargeOnOneClaim();
    }

    @Test
    void checking_while_a_batch_is_built_disturbs_neither() throws Exception {
        data.product.save(aClient("2000").consent(null, null), aCharge("2000-1"));
        UUID batch = data.product.create(ClaimFilter.ALL);
        data.product.fail(batch);
        CountDownLatch stepDone = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        data.product.resume(batch);
        Future<Boolean> step = threads.submit(() -> data.product.run(() -> {
            while (data.product.stepWithin(batch)) {
                // All of it in one transaction that does not end yet.
            }
            stepDone.countDown();
            return mayCommit.await(30, TimeUnit.SECONDS);
        }));
        assertThat(stepDone.await(30, TimeUnit.SECONDS)).isTrue();
        Future<List<Object>> checks =
                threads.submit(() -> together(3, () -> data.server().check()));
        mayCommit.countDown();

        assertThat(step.get()).isTrue();
        assertThat(checks.get()).hasSize(3);
        data.product.finish(batch);
        assertThat(data.product.drafts()).hasSize(1);
        eachChargeButTheHeldOne();
    }

    private void eachChargeButTheHeldOne() {
        assertThat(data.count("claims.claim_charge where live")).isEqualTo(data.count("invoicing.charge") - 1);
    }

    @Test
    void checks_at_once_leave_one_draft_a_claim() throws Exception {
        together(8, () -> data.server().check());
        assertThat(data.count("claims.draft_charge")).isEqualTo(data.count("invoicing.charge"));
    }

    @Test
    void a_charge_that_is_taken_back_while_a_batch_is_created_is_either_refused_or_not_sent() throws Exception {
        Charge voided = aCharge("1001-1")
                .claiming(new Charge.Claiming(null, true, true, null, null))
                .of("1001");
        CountDownLatch saved = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        Product office = data.server();
        Future<Set<String>> taking = threads.submit(() -> office.run(() -> {
            Set<String> refused = office.saveWithin(List.of(voided));
            saved.countDown();
            mayCommit.await(30, TimeUnit.SECONDS);
            return refused;
        }));
        assertThat(saved.await(30, TimeUnit.SECONDS)).isTrue();
        Future<UUID> creating = threads.submit(() -> data.product.create(ClaimFilter.ALL));
        while (!creating.isDone() && data.count("pg_locks where not granted") == 0) {
            Thread.onSpinWait();
        }
        mayCommit.countDown();

        assertThat(taking.get()).isEmpty();
        data.product.build(creating.get());
        assertThat(data.count("claims.claim_charge where charge = '" + ACharge.id("1001-1") + "'"))
                .isZero();
    }
}
