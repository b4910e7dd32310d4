package org.claimtree.kernel;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Days from one to another, both included, as the trade writes them ("effective 3/1 through 3/31"). The end may be
 * open. A span has at least one day.
 *
 * @param from first day
 * @param through last day, or null when open
 */
public record DateSpan(LocalDate from, LocalDate through) {
    public DateSpan {
        Objects.requireNonNull(from);
        if (through != null && through.isBefore(from)) {
            throw new InvalidValue("SPAN_REVERSED", "The last day is before the first.");
        }
    }

    public static DateSpan day(LocalDate day) {
        return new DateSpan(day, day);
    }

    public boolean isOneDay() {
        return from.equals(through);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (through == null || !day.isAfter(through));
    }

    public boolean overlaps(DateSpan other) {
        return (other.through == null || !from.isAfter(other.through))
                && (through == null || !other.from.isAfter(through));
    }
}
