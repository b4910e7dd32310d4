package org.claimtree.claims.assembly;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import org.claimtree.clients.Coverage;
import org.claimtree.directory.BillingTerms;
import org.claimtree.directory.ClaimSpan;
import org.claimtree.directory.MasterData;
import org.claimtree.directory.Practice;
import org.claimtree.kernel.DateSpan;

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
        ClaimSpan span = terms(master, coverage, day).span();
        return new Span(span.kind(), days(master, span, day).from());
    }

    /** Until when the payer's charges of a day wait, that day included; empty where they do not. */
    public static Optional<LocalDate> waitsThrough(MasterData master, Coverage coverage, LocalDate day) {
        BillingTerms terms = terms(master, coverage, day);
        return Boolean.TRUE.equals(terms.billWhenClosed())
                ? Optional.of(days(master, terms.span(), day).through())
                : Optional.empty();
    }

    private static BillingTerms terms(MasterData master, Coverage coverage, LocalDate day) {
        return master.terms(coverage.insurer().payer(), coverage.insurer().plan(), day);
    }

    private static DateSpan days(MasterData master, ClaimSpan span, LocalDate day) {
        return span.around(day, master.practice(day).map(Practice::weekStart).orElse(DayOfWeek.SUNDAY));
    }
}
