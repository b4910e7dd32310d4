package org.claimtree.app.sequences;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.claimtree.app.records.CorrectCharge;
import org.claimtree.app.records.LineSteps;
import org.claimtree.app.records.SaveInvoiceLine;
import org.claimtree.platform.Problem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever people do in whatever order from the schedule to the claim, units, money and claims add up after each step.
 * {@code -Dsweep.full=true} does more of it; {@code -Dsequence.seed=N} does one sequence again.
 */
@Tag("database")
class RandomSequencesTest {
    private static final int STEPS = Boolean.getBoolean("sweep.full") ? 250 : 120;

    private final Map<String, Integer> done = new TreeMap<>();

    /**
     * Something that people do.
     *
     * @param weight how often it is tried, beside others
     */
    private record Step(String name, int weight, Runnable work) {}

    static LongStream seeds() {
        Long one = Long.getLong("sequence.seed");
        return one != null ? LongStream.of(one) : LongStream.range(0, Boolean.getBoolean("sweep.full") ? 40 : 2);
    }

    @Test
    void units_money_and_claims_add_up_after_each_step() {
        seeds().forEach(this::sequence);
        if (Boolean.getBoolean("sweep.full")) {
            assertThat(done).as("every kind of step was possible now and then").doesNotContainValue(0);
        }
    }

    @Test
    void a_seed_does_the_same_each_time() {
        assertThat(sequence(5, 60)).isEqualTo(sequence(5, 60)).hasSizeGreaterThan(20);
    }

    private List<String> sequence(long seed) {
        return sequence(seed, STEPS);
    }

    /**
     * @return what was done, in its order, and what it led to
     */
    private List<String> sequence(long seed, int tries) {
        Random random = new Random(seed);
        try (Desk desk = new Desk(seed % 2 == 0)) {
            List<Step> steps = steps(desk, random);
            steps.forEach(step -> done.putIfAbsent(step.name(), 0));
            List<Step> byWeight = steps.stream()
                    .flatMap(step -> Collections.nCopies(step.weight(), step).stream())
                    .toList();
            Invariants invariants = new Invariants(desk);
            List<String> history = new ArrayList<>();
            for (int i = 0; i < tries; i++) {
                Step step = byWeight.get(random.nextInt(byWeight.size()));
                String name = step.name();
                if (isDone(desk, step.work())) {
                    done.merge(name, 1, Integer::sum);
                    history.add(name);
                    assertThat(desk.run(invariants::broken))
                            .as("seed %d after %s", seed, history)
                            .isEmpty();
                    if (name.equals("check")) {
                        assertThat(invariants.misplaced())
                                .as("seed %d after %s", seed, history)
                                .isEmpty();
                    }
                }
            }
            history.addAll(desk.run(invariants::standing));
            return history;
        }
    }

    /** What may not be done is refused and changes nothing. */
    private static boolean isDone(Desk desk, Runnable step) {
        try {
            desk.run(Executors.callable(step));
            return true;
        } catch (Work.NothingThere nothing) {
            return false;
        } catch (Problem refusal) {
            assertThat(refusal.status()).as(refusal.getMessage()).isBetween(400, 499);
            return false;
        }
    }

    private static List<Step> steps(Desk desk, Random random) {
        Work work = new Work(desk, random);
        LineSteps lines = new LineSteps(desk.beans.get(SaveInvoiceLine.class), desk.beans.get(CorrectCharge.class));
        Billing billing = new Billing(desk, work, random, lines);
        List<Step> steps = new ArrayList<>();
        steps.add(new Step("book", 4, work::book));
        steps.add(new Step("complete", 6, work::complete));
        steps.add(new Step("write", 6, work::write));
        steps.add(new Step("edit", 2, work::edit));
        steps.add(new Step("release", 10, work::release));
        steps.add(new Step("take note back", 1, work::takeBack));
        steps.add(new Step("correct note", 1, work::correct));
        steps.add(new Step("authorize", 4, work::authorize));
        steps.add(new Step("send", 5, billing::send));
        steps.add(new Step("to billing", 3, billing::toBilling));
        steps.add(new Step("void invoice", 1, billing::takeBack));
        steps.add(new Step("move to insurance", 4, billing::moveToInsurance));
        steps.add(new Step("add line", 3, billing::addLine));
        steps.add(new Step("change line", 2, billing::changeLine));
        steps.add(new Step("correct line", 3, billing::correctLine));
        steps.add(new Step("pay", 4, billing::pay));
        steps.add(new Step("allocate", 3, billing::allocate));
        steps.add(new Step("reverse payment", 1, billing::reversePayment));
        steps.add(new Step("refund", 1, billing::refund));
        steps.add(new Step("answer", 5, billing::answer));
        steps.add(new Step("reverse answer", 1, billing::reverseAnswer));
        steps.add(new Step("write off", 3, billing::writeOff));
        steps.add(new Step("bill client", 3, billing::billClient));
        steps.add(new Step("reverse posting", 1, billing::reversePosting));
        steps.add(new Step("hold", 1, billing::hold));
        steps.add(new Step("check", 2, billing::check));
        steps.add(new Step("bill", 2, billing::bill));
        ClaimSteps claims = new ClaimSteps(desk, work, random, billing);
        steps.add(new Step("mail claim", 2, claims::submit));
        steps.add(new Step("accept claim", 3, claims::accept));
        steps.add(new Step("reject claim", 2, claims::reject));
        steps.add(new Step("take step of claim back", 2, claims::takeBack));
        steps.add(new Step("cancel batch", 1, claims::cancelBatch));
        steps.add(new Step("correct claim", 5, claims::correct));
        return steps;
    }
}
