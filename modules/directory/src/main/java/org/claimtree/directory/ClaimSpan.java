package org.claimtree.directory;

import java.time.DayOfWeek;
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

    /** Length of the span. Never over a year end or a change of coverage, whatever it is. */
    public enum Kind {
        DAY,
        WEEK,
        MONTH,
        NONE
    }
}
