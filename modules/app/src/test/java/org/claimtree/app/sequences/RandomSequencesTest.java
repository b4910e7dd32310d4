package org.claimtree.app.sequences;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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
    private static final int STEPS = 250;

    private final Map<String, Integer> done = new TreeMap<>();

    static LongStream seeds() {
        Long one = Long.getLong("sequence.seed");
        return one != null ? LongStream.of(one) : LongStream.range(0, Boolean.getBoolean("sweep.full") ? 40 : 3);
    }

    @Test
    void units_money_and_claims_add_up_after_each_step() {
        seeds().forEach(this::sequence);
        if (Long.getLong("sequence.seed") == null) {
            assertThat(done).as("every kind of step was possible now and then").doesNotContainValue(0);
        }
    }

    private void sequence(long seed) {
        Random random = new Random(seed);
        try (Desk desk = new Desk(seed % 2 == 0)) {
            Map<String, Runnable> steps = steps(desk, random);
            steps.keySet().forEach(name -> done.putIfAbsent(name, 0));
            Invariants invariants = new Invariants(desk);
            List<String> names = List.copyOf(steps.keySet());
            List<String> history = new ArrayList<>();
            for (int i = 0; i < STEPS; i++) {
                String name = names.get(random.nextInt(names.size()));
                if (isDone(desk, steps.get(name))) {
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

    private static Map<String, Runnable> steps(Desk desk, Random random) {
        Work work = new Work(desk, random);
        LineSteps lines = new LineSteps(desk.beans.get(SaveInvoiceLine.class), desk.beans.get(CorrectCharge.class));
        Billing billing = new Billing(desk, work, random, lines);
        Map<String, Runnable> steps = new LinkedHashMap<>();
        steps.put("book", work::book);
        steps.put("complete", work::complete);
        steps.put("complete another", work::complete);
        steps.put("write", work::write);
        steps.put("edit", work::edit);
        steps.put("release", work::release);
        steps.put("release another", work::release);
        steps.put("take note back", work::takeBack);
        steps.put("correct note", work::correct);
        steps.put("authorize", work::authorize);
        steps.put("send", billing::send);
        steps.put("to billing", billing::toBilling);
        steps.put("void invoice", billing::takeBack);
        steps.put("move to insurance", billing::moveToInsurance);
        steps.put("add line", billing::addLine);
        steps.put("change line", billing::changeLine);
        steps.put("correct line", billing::correctLine);
        steps.put("pay", billing::pay);
        steps.put("allocate", billing::allocate);
        steps.put("reverse payment", billing::reversePayment);
        steps.put("refund", billing::refund);
        steps.put("answer", billing::answer);
        steps.put("reverse answer", billing::reverseAnswer);
        steps.put("write off", billing::writeOff);
        steps.put("hold", billing::hold);
        steps.put("check", billing::check);
        steps.put("bill", billing::bill);
        return steps;
    }
}
