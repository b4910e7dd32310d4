package org.claimtree.invoicing.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.claimtree.authorizations.CodeFacts;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.AuditTrail;
import org.claimtree.identity.FieldChange;
import org.claimtree.invoicing.ClosedMonths;
import org.claimtree.platform.Actor;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;
import org.claimtree.platform.web.Precondition;

/** Closes the books through the end of a month, or opens them again. */
@ApplicationScoped
public class CloseMonth {
    private Sql sql;
    private ClosedMonths months;
    private ReadMonthEnd reading;
    private CodeFacts days;
    private Trace trace;

    /** Who does it, and where that is told. */
    @ApplicationScoped
    public static class Trace {
        private Actor actor;
        private AuditTrail audit;
        private Clock clock;

        /** For the container. */
        protected Trace() {}

        @Inject
        public Trace(Actor actor, AuditTrail audit, Clock clock) {
            this.actor = actor;
            this.audit = audit;
            this.clock = clock;
        }

        String who() {
            return actor.name();
        }

        OffsetDateTime now() {
            return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        }

        void tell(LocalDate before, Wish wish) {
            audit.record(new AuditEntry(
                    AuditAction.CHANGE,
                    "month-end",
                    List.of("month-end"),
                    List.of(new FieldChange("/closedThrough", text(before), text(wish.closedThrough()))),
                    wish.reason()));
        }

        private static String text(LocalDate day) {
            return day == null ? null : "\"" + day + "\"";
        }
    }

    /** For the container. */
    protected CloseMonth() {}

    @Inject
    public CloseMonth(Sql sql, ClosedMonths months, ReadMonthEnd reading, CodeFacts days, Trace trace) {
        this.sql = sql;
        this.months = months;
        this.reading = reading;
        this.days = days;
        this.trace = trace;
    }

    /**
     * What is wanted.
     *
     * @param closedThrough last day of a month that is over; null to close nothing
     * @param reason needed to open a month again
     */
    public record Wish(LocalDate closedThrough, String reason) {}

    /**
     * Does nothing where the books are closed so already.
     *
     * @throws Problem 409 when somebody else closed or opened meanwhile, 422 with all that is wrong, 428
     */
    @Transactional
    public void close(Wish wish, String ifMatch) {
        months.lockAll();
        MonthEnd now = reading.read();
        new Precondition(ifMatch, null).check(now.tag(), by(now));
        if (Objects.equals(now.closedThrough(), wish.closedThrough())) {
            return;
        }
        List<InputProblem> problems = problems(now.closedThrough(), wish);
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
        sql.run(h -> h.createUpdate("insert into invoicing.month_end (closed_through, reason, actor, at)"
                        + " values (:through, :reason, :actor, :at)")
                .bind("through", wish.closedThrough())
                .bind("reason", wish.reason())
                .bind("actor", trace.who())
                .bind("at", trace.now())
                .execute());
        trace.tell(now.closedThrough(), wish);
    }

    private static String by(MonthEnd now) {
        return now.history().isEmpty() ? "" : " by " + now.history().get(0).by();
    }

    private List<InputProblem> problems(LocalDate before, Wish wish) {
        List<InputProblem> problems = new ArrayList<>();
        LocalDate wanted = wish.closedThrough();
        if (wanted != null && !wanted.equals(wanted.with(TemporalAdjusters.lastDayOfMonth()))) {
            problems.add(new InputProblem(
                    "/closedThrough", "NO_MONTH_END", "Books are closed through the last day of a month."));
        }
        if (wanted != null && !wanted.isBefore(days.today())) {
            problems.add(new InputProblem("/closedThrough", "MONTH_NOT_OVER", "The month is not over yet."));
        }
        boolean reopens = before != null && (wanted == null || wanted.isBefore(before));
        if (reopens && (wish.reason() == null || wish.reason().isBlank())) {
            problems.add(new InputProblem("/reason", "REASON_NEEDED", "Say why a closed month is opened again."));
        }
        return problems;
    }
}
