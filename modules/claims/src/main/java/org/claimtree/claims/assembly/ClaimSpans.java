package org.claimtree.claims.assembly;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.claimtree.clients.Coverage;
import org.claimtree.directory.ClaimSpan;
import org.claimtree.directory.MasterData;
import org.claimtree.directory.Practice;

/** Which dates of service may share a claim. */
public final class ClaimSpans {
    private ClaimSpans() {}

    /**
     * A span.
     *
     * @param kind as the payer or plan wanted it on that day: one who changes it does not mix both
     * @param first its first day
     */
    public record Span(ClaimSpan.Kind kind, LocalDate first) {}

    /** What people may put on one claim: the days of a year. */
    static Span year(LocalDate day) {
        return new Span(ClaimSpan.Kind.NONE, day.withDayOfYear(1));
    }

    /** The claim span of a coverage's payer or plan that a day falls in. */
    public static Span of(MasterData master, Coverage coverage, LocalDate day) {
        ClaimSpan span = master.terms(
                        coverage.insurer().payer(), coverage.insurer().plan(), day)
                .span();
        DayOfWeek weekStart = master.practice(day).map(Practice::weekStart).orElse(DayOfWeek.SUNDAY);
        return new Span(span.kind(), span.around(day, weekStart).from());
    }
}
