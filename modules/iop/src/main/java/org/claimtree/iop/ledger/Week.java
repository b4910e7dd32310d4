package org.claimtree.iop.ledger;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimtree.catalog.Program;

/**
 * The week of a day in a program, where its payer wants a week to have so many days or hours. Pure.
 *
 * @param through its last day
 * @param wanted days and hours, each null where it does not matter
 * @param days that reach the threshold
 * @param minutes that are documented
 */
record Week(LocalDate through, Wanted wanted, int days, int minutes, boolean closed) {
    private static final DateTimeFormatter US = DateTimeFormatter.ofPattern("MM/dd/yyyy");
    private static final int DAYS = 7;
    private static final int MINUTES_PER_HOUR = 60;

    record Wanted(Integer days, Integer hours) {}

    /** Whether the payer wants anything of a week. */
    static boolean isAskedFor(Program.PayerTerms terms) {
        return terms.daysPerWeek() != null || terms.time().hoursPerWeek() != null;
    }

    /** Empty where no payer wants anything of a week. */
    static Optional<Week> of(DayFacts facts, DayProgram program) {
        return facts.terms(program).filter(Week::isAskedFor).map(terms -> of(facts, program, terms));
    }

    private static Week of(DayFacts facts, DayProgram program, Program.PayerTerms terms) {
        LocalDate from =
                facts.day().with(TemporalAdjusters.previousOrSame(terms.time().weekBegins()));
        int needed = terms.minutesPerDay() == null ? 0 : terms.minutesPerDay();
        int days = 0;
        int minutes = 0;
        for (LocalDate day = from; day.isBefore(from.plusDays(DAYS)); day = day.plusDays(1)) {
            List<Documented> lines = day.equals(facts.day())
                    ? facts.documentation().ofDay()
                    : facts.documentation().nearby().getOrDefault(day, List.of());
            Count count = program.count(lines, Optional.of(terms));
            days += count.reaches(program.terms().threshold(), needed) ? 1 : 0;
            minutes += count.minutes();
        }
        LocalDate through = from.plusDays(DAYS - 1L);
        return new Week(
                through,
                new Wanted(terms.daysPerWeek(), terms.time().hoursPerWeek()),
                days,
                minutes,
                !through.isAfter(facts.known().closedThrough()));
    }

    /** A warning until the week is over and its notes had their time, then what stands against its days; empty when it is enough. */
    Optional<Reason> shortfall() {
        List<String> missing = new ArrayList<>();
        if (wanted.days() != null && days < wanted.days()) {
            missing.add(days + " of " + wanted.days() + " days");
        }
        if (wanted.hours() != null && minutes < wanted.hours() * MINUTES_PER_HOUR) {
            missing.add(minutes / MINUTES_PER_HOUR + " of " + wanted.hours() + " hours");
        }
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(Reason.of(
                        closed ? Why.WEEK_SHORT : Why.WEEK_OPEN,
                        String.join(", ", missing) + " in the week through " + through.format(US)));
    }
}
