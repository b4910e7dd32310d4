package org.claimtree.authorizations;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Decides who takes units from where, one after the other, and remembers what that moves. Filled from locked rows, written
 * back by who filled it. Not for several threads.
 */
final class UnitBook {
    /** Managed before unmanaged, then what ends first, began first, has the lowest number. */
    private static final Comparator<Candidate> ORDER = Comparator.comparing(
                    (Candidate c) -> !c.limits().managed())
            .thenComparing(UnitBook::end)
            .thenComparing(c -> c.terms().dates().from())
            .thenComparing(Candidate::number);

    private final Map<UUID, Balance> balances = new HashMap<>();
    private final Map<UUID, TreeMap<LocalDate, BigDecimal>> used = new HashMap<>();
    private final List<Movement> movements = new ArrayList<>();

    /** The sums of a pool as they are now. */
    public void open(UUID pool, Balance balance) {
        balances.put(pool, balance);
    }

    /** Units that an authorization has given for a day; for those with caps. */
    public void used(UUID authorization, LocalDate day, BigDecimal units) {
        used.computeIfAbsent(authorization, a -> new TreeMap<>()).merge(day, units, BigDecimal::add);
    }

    /** Which of these pays for a need. */
    public Choice choose(Need need, UUID paysFirst, List<Candidate> candidates) {
        List<Candidate> usable = new ArrayList<>();
        List<Taken.Passed> passed = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Optional<Obstacle> obstacle = obstacle(need, paysFirst, candidate);
            obstacle.ifPresentOrElse(
                    o -> passed.add(new Taken.Passed(candidate.id(), candidate.number(), o)),
                    () -> usable.add(candidate));
        }
        usable.sort(ORDER);
        passed.sort(Comparator.comparing(Taken.Passed::number));
        return usable.isEmpty()
                ? new Choice(Optional.empty(), null, passed)
                : new Choice(Optional.of(usable.get(0)), why(usable), passed);
    }

    /** Commits units for a need. */
    public void commit(Need need, Candidate from, String reason) {
        BigDecimal units = need.amount().in(from.limits().kind());
        move(new Movement(
                from.pool(),
                from.id(),
                MovementKind.COMMIT,
                units,
                new Movement.Use(need.source(), need.day()),
                reason));
        used(from.id(), need.day(), units);
    }

    /** Gives back what was committed. */
    public void giveBack(UUID pool, UUID authorization, BigDecimal units, Movement.Use use) {
        move(new Movement(pool, authorization, MovementKind.RETURN, units, use, null));
        used(authorization, use.day(), units.negate());
    }

    /** Holds units back for a need. */
    public void reserve(Need need, Candidate from) {
        BigDecimal units = need.amount().in(from.limits().kind());
        move(new Movement(
                from.pool(),
                from.id(),
                MovementKind.RESERVE,
                units,
                new Movement.Use(need.source(), need.day()),
                null));
    }

    /** Ends what was held back. */
    public void lapse(UUID pool, UUID authorization, BigDecimal units, Movement.Use use) {
        move(new Movement(pool, authorization, MovementKind.LAPSE, units, use, null));
    }

    /** What has moved since the book was opened, in order. */
    public List<Movement> movements() {
        return List.copyOf(movements);
    }

    private void move(Movement movement) {
        movements.add(movement);
        balances.computeIfPresent(movement.pool(), (pool, b) -> b.after(movement.kind(), movement.units()));
    }

    /** What stands in the way, the first of them; {@code null} coverage pays for any. */
    private Optional<Obstacle> obstacle(Need need, UUID paysFirst, Candidate candidate) {
        Candidate.Terms terms = candidate.terms();
        BigDecimal units = need.amount().in(candidate.limits().kind());
        boolean unmanaged = !candidate.limits().managed();
        return Stream.of(
                        when(!isGranted(terms.status(), unmanaged), Obstacle.NOT_APPROVED),
                        when(!terms.dates().contains(need.day()), Obstacle.OUTSIDE_DATES),
                        when(terms.coverage() != null && !terms.coverage().equals(paysFirst), Obstacle.OTHER_COVERAGE),
                        when(
                                need.typedNumber() != null
                                        && !need.typedNumber().equals(terms.payerNumber()),
                                Obstacle.OTHER_NUMBER),
                        when(!unmanaged && units.compareTo(available(candidate)) > 0, Obstacle.NO_UNITS),
                        cap(candidate, need.day(), units))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** What has no units to run out of waits for nobody's answer. */
    private static boolean isGranted(Status status, boolean unmanaged) {
        return status == Status.APPROVED || unmanaged && status == Status.REQUESTED;
    }

    private static Optional<Obstacle> when(boolean stands, Obstacle obstacle) {
        return stands ? Optional.of(obstacle) : Optional.empty();
    }

    private BigDecimal available(Candidate candidate) {
        return balances.getOrDefault(candidate.pool(), Balance.EMPTY).available();
    }

    private Optional<Obstacle> cap(Candidate candidate, LocalDate day, BigDecimal units) {
        Caps caps = candidate.limits().caps();
        LocalDate sunday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
        YearMonth month = YearMonth.from(day);
        if (exceeds(candidate, caps.day(), units, day, day)) {
            return Optional.of(Obstacle.DAY_CAP);
        } else if (exceeds(candidate, caps.week(), units, sunday, sunday.plusDays(6))) {
            return Optional.of(Obstacle.WEEK_CAP);
        }
        return when(exceeds(candidate, caps.month(), units, month.atDay(1), month.atEndOfMonth()), Obstacle.MONTH_CAP);
    }

    private boolean exceeds(Candidate candidate, BigDecimal cap, BigDecimal units, LocalDate from, LocalDate through) {
        TreeMap<LocalDate, BigDecimal> days = used.getOrDefault(candidate.id(), new TreeMap<>());
        BigDecimal sum =
                days.subMap(from, true, through, true).values().stream().reduce(units, BigDecimal::add);
        return cap != null && sum.compareTo(cap) > 0;
    }

    private static Taken.Why why(List<Candidate> best) {
        if (best.size() == 1) {
            return Taken.Why.ONLY_ONE;
        }
        Candidate first = best.get(0);
        Candidate second = best.get(1);
        if (first.limits().managed() != second.limits().managed()) {
            return Taken.Why.MANAGED_FIRST;
        } else if (!end(first).equals(end(second))) {
            return Taken.Why.EARLIEST_END;
        }
        return first.terms().dates().from().equals(second.terms().dates().from())
                ? Taken.Why.LOWEST_NUMBER
                : Taken.Why.EARLIEST_START;
    }

    private static LocalDate end(Candidate candidate) {
        LocalDate end = candidate.terms().dates().through();
        return end == null ? LocalDate.MAX : end;
    }
}
