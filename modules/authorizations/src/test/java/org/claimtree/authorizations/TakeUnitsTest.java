package org.claimtree.authorizations;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Units for charges: taken, kept, given back, and never more than there are. */
@Tag("database")
class TakeUnitsTest {
    private static Desk desk;

    @BeforeAll
    static void start() {
        desk = new Desk();
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    @Test
    void of_32_takers_of_10_units_exactly_10_succeed() throws Exception {
        UUID client = desk.client("race", true);
        UUID one = desk.add(desk.wish(client, Desk.THERAPY, "10"));
        List<Callable<Taken>> takers = IntStream.range(0, 32)
                .<Callable<Taken>>mapToObj(i -> () -> desk.take(UUID.randomUUID(), client, Desk.THERAPY, "1"))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(32);
        List<Taken> taken = new ArrayList<>();
        try {
            for (Future<Taken> answer : threads.invokeAll(takers)) {
                taken.add(answer.get());
            }
        } finally {
            threads.shutdown();
        }

        assertThat(taken).filteredOn(t -> t.authorization() != null).hasSize(10);
        assertThat(taken)
                .filteredOn(t -> t.authorization() == null)
                .hasSize(22)
                .allSatisfy(t -> assertThat(t.passed())
                        .singleElement()
                        .extracting(Taken.Passed::obstacle)
                        .isEqualTo(Obstacle.NO_UNITS));
        assertThat(desk.one(one).units().remaining()).isEqualByComparingTo("0");
        assertThat(desk.wrongSums()).isEmpty();
    }

    @Test
    void a_charge_that_is_saved_again_keeps_what_it_has() {
        UUID client = desk.client("again", true);
        UUID one = desk.add(desk.wish(client, Desk.THERAPY, "1"));
        UUID charge = UUID.randomUUID();
        desk.take(charge, client, Desk.THERAPY, "1");

        Taken again = desk.take(charge, client, Desk.THERAPY, "1");

        assertThat(again.authorization()).isEqualTo(one);
        assertThat(desk.run(() -> desk.reading.ledger(one)).movements()).hasSize(2);
    }

    @Test
    void a_charge_that_changes_gives_back_before_it_takes() {
        UUID client = desk.client("change", true);
        UUID one = desk.add(desk.wish(client, Desk.THERAPY, "4"));
        UUID charge = UUID.randomUUID();
        desk.take(charge, client, Desk.THERAPY, "3");

        assertThat(desk.take(charge, client, Desk.THERAPY, "4").authorization()).isEqualTo(one);
        assertThat(desk.one(one).units().remaining()).isEqualByComparingTo("0");
        assertThat(desk.take(charge, client, Desk.THERAPY, "5").authorization()).isNull();
        assertThat(desk.one(one).units().remaining()).isEqualByComparingTo("4");
        assertThat(desk.wrongSums()).isEmpty();
    }

    @Test
    void a_voided_charge_gives_back_what_it_had() {
        UUID client = desk.client("void", true);
        UUID one = desk.add(desk.wish(client, Desk.THERAPY, "4"));
        UUID charge = UUID.randomUUID();
        desk.take(charge, client, Desk.THERAPY, "3");

        desk.run(() -> desk.units.take(List.of(), List.of(charge)));

        assertThat(desk.one(one).units().remaining()).isEqualByComparingTo("4");
        assertThat(desk.run(() -> desk.reading.ledger(one)).movements())
                .extracting(line -> line.kind())
                .containsExactly("ALLOT", "COMMIT", "RETURN");
    }

    @Test
    void units_that_the_payer_cut_after_use_leave_a_negative_rest() {
        UUID client = desk.client("cut", true);
        UUID one = desk.add(desk.wish(client, Desk.THERAPY, "4"));
        desk.take(UUID.randomUUID(), client, Desk.THERAPY, "3");

        desk.change(one, 1, desk.wish(client, Desk.THERAPY, "2"));

        assertThat(desk.one(one).units().remaining()).isEqualByComparingTo("-1");
        assertThat(desk.take(UUID.randomUUID(), client, Desk.THERAPY, "1").authorization())
                .isNull();
    }

    @Test
    void somebody_may_allow_it_beyond_the_limits_with_a_reason() {
        UUID client = desk.client("override", true);
        UUID one = desk.add(desk.wish(client, Desk.THERAPY, "1"));
        Need need = Desk.need(UUID.randomUUID(), client, Desk.THERAPY, "3");

        Taken taken = desk.run(() -> desk.units.override(need, one, "Payer agreed by telephone"))
                .orElseThrow();

        assertThat(taken.why()).isEqualTo(Taken.Why.OVERRIDE);
        assertThat(desk.one(one).units().remaining()).isEqualByComparingTo("-2");
        assertThat(desk.run(() -> desk.reading.ledger(one)).movements())
                .last()
                .satisfies(line -> assertThat(line.reason()).isEqualTo("Payer agreed by telephone"));
        assertThat(desk.take(need.source(), client, Desk.THERAPY, "3").why()).isEqualTo(Taken.Why.OVERRIDE);
    }

    @Test
    void looking_takes_nothing() {
        UUID client = desk.client("look", true);
        UUID one = desk.add(desk.wish(client, Desk.THERAPY, "1"));

        Taken seen = desk.run(() -> desk.units.look(Desk.need(UUID.randomUUID(), client, Desk.THERAPY, "1")));

        assertThat(seen.authorization()).isEqualTo(one);
        assertThat(desk.one(one).units().remaining()).isEqualByComparingTo("1");
    }

    @Test
    void random_takings_never_take_more_than_there_is_and_the_sums_are_those_of_the_movements() {
        Random random = new Random(11);
        UUID client = desk.client("random", true);
        UUID first = desk.add(desk.wish(client, Desk.THERAPY, "20"));
        UUID second = desk.add(desk.wish(client, Desk.THERAPY, "15.5"));
        List<UUID> charges =
                IntStream.range(0, 20).mapToObj(i -> UUID.randomUUID()).toList();

        for (int i = 0; i < 150; i++) {
            UUID charge = charges.get(random.nextInt(charges.size()));
            if (random.nextInt(4) == 0) {
                desk.run(() -> desk.units.take(List.of(), List.of(charge)));
            } else {
                desk.take(
                        charge,
                        client,
                        Desk.THERAPY,
                        new BigDecimal(random.nextInt(500) + 1).movePointLeft(2).toString());
            }
        }

        assertThat(desk.one(first).units().remaining()).isNotNegative();
        assertThat(desk.one(second).units().remaining()).isNotNegative();
        assertThat(desk.wrongSums()).isEmpty();
        BigDecimal held = desk.sql.query(h -> h.createQuery(
                        "select coalesce(sum(units), 0) from authorizations.taking where source = any(:charges)")
                .bindArray("charges", UUID.class, charges)
                .mapTo(BigDecimal.class)
                .one());
        assertThat(desk.one(first).units().used().add(desk.one(second).units().used()))
                .isEqualByComparingTo(held);
    }

    @Test
    void what_is_held_back_is_for_who_held_it_back_and_ends_with_what_he_takes() {
        UUID client = desk.client("reserve", true);
        UUID one = desk.add(desk.wish(client, Desk.THERAPY, "4"));
        Need mine = Desk.need(UUID.randomUUID(), client, Desk.THERAPY, "3");
        desk.run(() -> desk.units.reserve(List.of(mine), List.of()));
        desk.run(() -> desk.units.reserve(List.of(mine), List.of()));

        assertThat(desk.one(one).units().pending()).isEqualByComparingTo("3");
        assertThat(desk.take(UUID.randomUUID(), client, Desk.THERAPY, "2").authorization())
                .isNull();
        assertThat(desk.run(() -> desk.units.look(mine)).authorization()).isEqualTo(one);
        assertThat(desk.take(mine.source(), client, Desk.THERAPY, "4").authorization())
                .isEqualTo(one);
        assertThat(desk.one(one).units().pending()).isEqualByComparingTo("0");
        assertThat(desk.one(one).units().remaining()).isEqualByComparingTo("0");
        assertThat(desk.run(() -> desk.reading.ledger(one)).movements())
                .extracting(line -> line.kind())
                .containsExactly("ALLOT", "RESERVE", "LAPSE", "COMMIT");
    }

    @Test
    void what_cannot_be_held_back_is_told_and_refused_to_nobody() {
        UUID client = desk.client("reserve too much", true);
        UUID one = desk.add(desk.wish(client, Desk.THERAPY, "2"));
        Need need = Desk.need(UUID.randomUUID(), client, Desk.THERAPY, "3");
        Taken held =
                desk.run(() -> desk.units.reserve(List.of(need), List.of())).get(0);
        assertThat(held.authorization()).isNull();
        assertThat(held.passed()).extracting(Taken.Passed::obstacle).containsExactly(Obstacle.NO_UNITS);
        assertThat(desk.one(one).units().pending()).isEqualByComparingTo("0");
        assertThat(desk.run(() -> new org.claimtree.authorizations.alerts.VerifyUnits(desk.sql).run())
                        .problems())
                .isEmpty();
    }
}
