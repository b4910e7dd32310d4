package org.claimtree.directory;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.claimtree.kernel.DateSpan;
import org.claimtree.kernel.InvalidValue;

/**
 * Which dates of service may share a claim.
 *
 * @param kind day, week, calendar month or no limit
 * @param weekStart first day of the week; null takes the practice's
 */
public record ClaimSpan(Kind kind, DayOfWeek weekStart) {
    /** Calendar month: the usual choice. */
    public static final ClaimSpan MONTH = new ClaimSpan(Kind.MONTH, null);

    public ClaimSpan {
        if (kind == null) {
            throw new InvalidValue("CLAIM_SPAN", "A claim span is a day, a week, a month or none.");
        }
    }

    /**
     * The days that may share a claim with a day. A week that begins in the old year is cut at New Year, and so is one that
     * ends in the new: a claim never goes over a year end.
     *
     * @param practiceWeek first day of the week where the span does not say it
     */
    public DateSpan around(LocalDate day, DayOfWeek practiceWeek) {
        LocalDate newYear = day.withDayOfYear(1);
        LocalDate yearEnd = newYear.plusYears(1).minusDays(1);
        return switch (kind) {
            case DAY -> DateSpan.day(day);
            case MONTH -> new DateSpan(day.withDayOfMonth(1), day.with(TemporalAdjusters.lastDayOfMonth()));
            case NONE -> new DateSpan(newYear, yearEnd);
            case WEEK -> {
                LocalDate first =
                        day.with(TemporalAdjusters.previousOrSame(weekStart != null ? weekStart : practiceWeek));
                LocalDate last = first.plusDays(6);
                yield new DateSpan(first.isBefore(newYear) ? newYear : first, last.isAfter(yearEnd) ? yearEnd : last);
            }
        };
    }

    /** Length of the span. Never over a year end or a change of coverage, whatever it is. */
    public enum Kind {
        DAY,
        WEEK,
        MONTH,
        NONE
    }
}
