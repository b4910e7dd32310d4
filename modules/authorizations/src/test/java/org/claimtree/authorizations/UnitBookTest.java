package org.claimtree.authorizations;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.claimtree.kernel.DateSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which authorization pays, and what that moves. */
class UnitBookTest {
    private static final UUID CLIENT = UUID.randomUUID();
    private static final UUID AETNA = UUID.randomUUID();
    private static final UUID CIGNA = UUID.randomUUID();
    /** A Wednesday. */
    private static final LocalDate DAY = LocalDate.of(2026, 11, 4);

    private final UnitBook book = new UnitBook();
    private long numbers;

    @Test
    void the_managed_one_pays_before_the_unmanaged() {
        Candidate unmanaged = auth("2026-01-01", "2026-11-30").unmanaged().build();
        Candidate managed = auth("2026-01-01", "2026-12-31").units("5").build();

        assertChosen(need("1"), List.of(unmanaged, managed), managed, Taken.Why.MANAGED_FIRST);
    }

    @Test
    void then_the_earliest_end_the_earliest_start_and_the_lowest_number_decide() {
        Candidate late = auth("2026-01-01", "2026-12-31").units("5").build();
        Candidate soon = auth("2026-03-01", "2026-11-30").units("5").build();
        Candidate sooner = auth("2026-02-01", "2026-11-30").units("5").build();
        Candidate twin = auth("2026-02-01", "2026-11-30").units("5").build();

        assertChosen(need("1"), List.of(late, soon), soon, Taken.Why.EARLIEST_END);
        assertChosen(need("1"), List.of(late, soon, sooner), sooner, Taken.Why.EARLIEST_START);
        assertChosen(need("1"), List.of(twin, sooner), sooner, Taken.Why.LOWEST_NUMBER);
        assertChosen(need("1"), List.of(late), late, Taken.Why.ONLY_ONE);
    }

    @Test
    void an_open_end_comes_after_every_date() {
        Candidate open = auth("2026-01-01", null).unmanaged().build();
        Candidate ends = auth("2026-01-01", "2030-12-31").unmanaged().build();

        assertChosen(need("1"), List.of(open, ends), ends, Taken.Why.EARLIEST_END);
    }

    @Test
    void the_day_of_service_decides_and_both_ends_count() {
        Candidate one = auth("2026-11-04", "2026-11-04").units("5").build();

        assertThat(obstacle(need("1"), one)).isEmpty();
        assertThat(obstacle(need("1", DAY.plusDays(1)), one)).contains(Obstacle.OUTSIDE_DATES);
        assertThat(obstacle(need("1", DAY.minusDays(1)), one)).contains(Obstacle.OUTSIDE_DATES);
    }

    @ParameterizedTest
    @CsvSource({
        "APPROVED, true, true", "REQUESTED, true, false", "DENIED, true, false", "WITHDRAWN, true, false",
        "APPROVED, false, true", "REQUESTED, false, true", "DENIED, false, false", "WITHDRAWN, false, false"
    })
    void only_what_is_granted_pays_and_what_is_unmanaged_waits_for_no_answer(
            Status status, boolean managed, boolean pays) {
        Draft draft = auth("2026-01-01", "2026-12-31").units("5");
        draft.status = status;
        draft.managed = managed;

        assertThat(obstacle(need("1"), draft.build()))
                .isEqualTo(pays ? Optional.empty() : Optional.of(Obstacle.NOT_APPROVED));
    }

    @Test
    void one_for_a_coverage_pays_only_where_that_coverage_pays_first() {
        Draft draft = auth("2026-01-01", "2026-12-31").units("5");
        draft.coverage = CIGNA;

        assertThat(obstacle(need("1"), draft.build())).contains(Obstacle.OTHER_COVERAGE);
        draft.coverage = AETNA;
        assertThat(obstacle(need("1"), draft.build())).isEmpty();
    }

    @Test
    void a_typed_number_finds_only_the_authorization_that_has_it() {
        Candidate one = auth("2026-01-01", "2026-12-31").units("5").build();
        Need typed = new Need(UUID.randomUUID(), CLIENT, "90837", DAY, new Amount(BigDecimal.ONE, 1, null), "AU-9");

        assertThat(obstacle(typed, one)).contains(Obstacle.OTHER_NUMBER);
    }

    @Test
    void units_are_taken_until_they_are_gone_to_the_hundredth() {
        Candidate one = auth("2026-01-01", "2026-12-31").units("2.50").build();

        book.commit(need("2.49"), one, null);

        assertThat(obstacle(need("0.01"), one)).isEmpty();
        assertThat(obstacle(need("0.02"), one)).contains(Obstacle.NO_UNITS);
    }

    @Test
    void what_is_given_back_may_be_taken_again() {
        Candidate one = auth("2026-01-01", "2026-12-31").units("1").build();
        Need need = need("1");
        book.commit(need, one, null);
        assertThat(obstacle(need("1"), one)).contains(Obstacle.NO_UNITS);

        book.giveBack(one.pool(), one.id(), BigDecimal.ONE, new Movement.Use(need.source(), DAY));

        assertThat(obstacle(need("1"), one)).isEmpty();
        assertThat(book.movements())
                .extracting(Movement::kind)
                .containsExactly(MovementKind.COMMIT, MovementKind.RETURN);
    }

    @Test
    void two_of_a_group_draw_from_the_same_units() {
        Candidate one = auth("2026-01-01", "2026-12-31").units("3").build();
        Draft other = auth("2026-01-01", "2026-12-31");
        other.pool = one.pool();

        book.commit(need("2"), one, null);

        assertThat(obstacle(need("1"), other.build())).isEmpty();
        assertThat(obstacle(need("2"), other.build())).contains(Obstacle.NO_UNITS);
    }

    @ParameterizedTest
    @CsvSource({
        // Wednesday; the week runs from Sunday the 1st to Saturday the 7th.
        "day, 2026-11-04, DAY_CAP",
        "day, 2026-11-05, ",
        "week, 2026-11-01, WEEK_CAP",
        "week, 2026-11-07, WEEK_CAP",
        "week, 2026-11-08, ",
        "week, 2026-10-31, ",
        "month, 2026-11-01, MONTH_CAP",
        "month, 2026-11-30, MONTH_CAP",
        "month, 2026-12-01, ",
        "month, 2026-10-31, "
    })
    void caps_hold_for_their_day_week_or_month(String cap, LocalDate day, Obstacle obstacle) {
        BigDecimal two = new BigDecimal("2");
        Draft draft = auth("2026-01-01", "2026-12-31").units("100");
        draft.caps = new Caps(
                cap.equals("day") ? two : null, cap.equals("week") ? two : null, cap.equals("month") ? two : null);
        Candidate one = draft.build();
        book.commit(need("2"), one, null);

        assertThat(obstacle(need("1", day), one)).isEqualTo(Optional.ofNullable(obstacle));
    }

    @ParameterizedTest
    @CsvSource({"VISITS, 1.00", "UNITS, 4.00", "DAYS, 3.00", "HOURS, 1.00"})
    void each_kind_of_unit_is_counted_in_its_own_way(UnitKind kind, BigDecimal units) {
        assertThat(new Amount(new BigDecimal("4"), 3, 15).in(kind)).isEqualTo(units);
    }

    @Test
    void random_choices_agree_with_the_plain_reading_of_the_rule() {
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            List<Candidate> all = new ArrayList<>();
            for (int i = random.nextInt(6); i >= 0; i--) {
                Draft draft = auth("2026-10-0" + (1 + random.nextInt(8)), "2026-11-0" + (1 + random.nextInt(8)));
                draft.managed = random.nextInt(3) > 0;
                draft.status = Status.values()[random.nextInt(4)];
                draft.units(Integer.toString(random.nextInt(4)));
                all.add(draft.build());
            }
            Need need = need(Integer.toString(1 + random.nextInt(3)));

            Optional<Candidate> expected = all.stream()
                    .filter(c -> c.limits().managed()
                            ? c.terms().status() == Status.APPROVED
                            : c.terms().status().ordinal() < 2)
                    .filter(c -> !c.terms().dates().through().isBefore(DAY))
                    .filter(c -> !c.limits().managed()
                            || balance(c) >= need.amount().quantity().intValue())
                    .min(Comparator.comparing((Candidate c) -> c.limits().managed() ? 0 : 1)
                            .thenComparing(c -> c.terms().dates().through())
                            .thenComparing(c -> c.terms().dates().from())
                            .thenComparing(Candidate::number));

            assertThat(book.choose(need, AETNA, all).chosen()).isEqualTo(expected);
        }
    }

    private final Map<UUID, Integer> opened = new HashMap<>();

    private int balance(Candidate candidate) {
        return opened.get(candidate.pool());
    }

    private void assertChosen(Need need, List<Candidate> among, Candidate chosen, Taken.Why why) {
        Choice choice = book.choose(need, AETNA, among);
        assertThat(choice.chosen()).contains(chosen);
        assertThat(choice.why()).isEqualTo(why);
    }

    private Optional<Obstacle> obstacle(Need need, Candidate candidate) {
        return book.choose(need, AETNA, List.of(candidate)).passed().stream()
                .map(Taken.Passed::obstacle)
                .findFirst();
    }

    private static Need need(String units) {
        return need(units, DAY);
    }

    private static Need need(String units, LocalDate day) {
        return new Need(UUID.randomUUID(), CLIENT, "90837", day, new Amount(new BigDecimal(units), 1, null), null);
    }

    private Draft auth(String from, String through) {
        Draft draft = new Draft();
        draft.dates = new DateSpan(LocalDate.parse(from), through == null ? null : LocalDate.parse(through));
        draft.number = ++numbers;
        return draft;
    }

    /** An authorization that is being described. */
    private final class Draft {
        private long number;
        private UUID pool = UUID.randomUUID();
        private UUID coverage;
        private Status status = Status.APPROVED;
        private DateSpan dates;
        private boolean managed = true;
        private Caps caps = Caps.NONE;

        private Draft units(String units) {
            book.open(pool, Balance.EMPTY.after(MovementKind.ALLOT, new BigDecimal(units)));
            opened.put(pool, new BigDecimal(units).intValue());
            return this;
        }

        private Draft unmanaged() {
            managed = false;
            return this;
        }

        private Candidate build() {
            return new Candidate(
                    UUID.randomUUID(),
                    number,
                    pool,
                    new Candidate.Terms(CLIENT, "90837", coverage, "AU-1", status, dates),
                    new Candidate.Limits(managed, UnitKind.UNITS, caps));
        }
    }
}
