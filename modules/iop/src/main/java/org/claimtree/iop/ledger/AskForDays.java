package org.claimtree.iop.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Has the days of a span looked at by hand, those too whose night has not come. */
@ApplicationScoped
public class AskForDays {
    static final int MOST_DAYS = 366;

    private Sql sql;
    private ReadFacts facts;
    private CloseNight.When when;
    private Event<DaysAsked> news;

    /** For the container. */
    protected AskForDays() {}

    @Inject
    public AskForDays(Sql sql, ReadFacts facts, CloseNight.When when, Event<DaysAsked> news) {
        this.sql = sql;
        this.facts = facts;
        this.when = when;
        this.news = news;
    }

    /** First and last day of service. */
    @Schema(name = "IopSpan")
    public record Wish(LocalDate from, LocalDate through) {}

    /** What was asked for. */
    public record Asked(UUID run, int days) {}

    /** Somebody waits for days. */
    public record DaysAsked(UUID run) {}

    /**
     * @throws Problem 422
     */
    @Transactional
    public Asked ask(Wish wish) {
        check(wish, facts.today());
        UUID run = UUID.randomUUID();
        DocumentedDays documented = DocumentedDays.of(facts, wish.from(), wish.through());
        int days = sql.query(h -> {
            int asked = documented
                    .bind(h.createUpdate("insert into iop.waiting (client, day, at_once)"
                            + " select distinct l.client, l.start_at::date, true from" + DocumentedDays.LINES
                            + " on conflict (client, day) do update set at_once = true"))
                    .execute();
            h.createUpdate("insert into iop.run (id, asked_by, from_day, through_day, started_at, total)"
                            + " values (:id, :by, :from, :through, :at, :total)")
                    .bind("id", run)
                    .bind("by", when.by())
                    .bind("from", wish.from())
                    .bind("through", wish.through())
                    .bind("at", when.at())
                    .bind("total", asked)
                    .execute();
            return asked;
        });
        news.fire(new DaysAsked(run));
        return new Asked(run, days);
    }

    static void check(Wish wish, LocalDate today) {
        if (wish.from() == null || wish.through() == null) {
            throw Problem.invalid(List.of(new InputProblem("/from", "SPAN_INCOMPLETE", "Say first and last day.")));
        }
        boolean isWrong = wish.through().isBefore(wish.from())
                || wish.through().isAfter(today)
                || wish.from().plusDays(MOST_DAYS).isBefore(wish.through());
        if (isWrong) {
            throw Problem.invalid(List.of(new InputProblem(
                    "/through",
                    "SPAN_FORM",
                    "The last day is not before the first, not in the future, and at most a year after it.")));
        }
    }
}
