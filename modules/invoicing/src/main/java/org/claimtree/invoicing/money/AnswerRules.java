package org.claimtree.invoicing.money;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.claimtree.authorizations.CodeFacts;
import org.claimtree.kernel.Money;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Sql;

/** What stands against a payer's answer that is posted by hand. */
@ApplicationScoped
public class AnswerRules {
    private Sql sql;
    private CodeFacts days;

    /** For the container. */
    protected AnswerRules() {}

    @Inject
    public AnswerRules(Sql sql, CodeFacts days) {
        this.sql = sql;
        this.days = days;
    }

    /**
     * All that is wrong with it.
     *
     * @param lines those of the invoice by charge
     */
    List<InputProblem> problems(AnswerWish wish, UUID coverage, Map<UUID, LedgerRows.Line> lines) {
        List<InputProblem> problems = new ArrayList<>();
        if (wish.answeredOn().isAfter(days.today())) {
            problems.add(new InputProblem("/answeredOn", "IN_THE_FUTURE", "The answer has come before it is posted."));
        }
        Set<UUID> answered = answered(coverage, lines.keySet());
        Set<UUID> waiting = waiting(wish.lines());
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < wish.lines().size(); i++) {
            AnswerWish.Line line = wish.lines().get(i);
            String at = "/lines/" + i;
            if (waiting.contains(line.charge())) {
                problems.add(new InputProblem(
                        at + "/charge",
                        "LINE_WAITS",
                        "The line waits to take the place of one that a claim carries: post the answer to that one."));
            } else if (!lines.containsKey(line.charge()) || !seen.add(line.charge())) {
                problems.add(new InputProblem(at + "/charge", "UNKNOWN_LINE", "A line of the invoice is named, once."));
            } else if (answered.contains(line.charge())) {
                problems.add(new InputProblem(
                        at + "/charge", "ANSWERED_BEFORE", "This payer answered the line before: reverse that first."));
            } else {
                check(line, lines.get(line.charge()).ledger().charged(), at, problems);
            }
        }
        return problems;
    }

    private static void check(AnswerWish.Line line, Money charged, String at, List<InputProblem> problems) {
        if (line.paid().dollars().signum() < 0) {
            problems.add(new InputProblem(at + "/paid", "PAID_NEGATIVE", "What was paid is not negative."));
        }
        for (int i = 0; i < line.adjustments().size(); i++) {
            if (line.adjustments().get(i).amount().equals(Money.ZERO)) {
                problems.add(new InputProblem(
                        at + "/adjustments/" + i + "/amount", "ADJUSTMENT_ZERO", "An adjustment adjusts something."));
            }
        }
        Money missing = LineLedger.missing(charged, line.paid(), line.adjustments());
        if (!missing.equals(Money.ZERO)) {
            problems.add(new InputProblem(
                    at,
                    "NOT_BALANCED",
                    missing.isPositive()
                            ? "Paid and adjusted are " + missing + " less than the charge."
                            : "Paid and adjusted are " + Money.ZERO.minus(missing) + " more than the charge."));
        }
    }

    private Set<UUID> waiting(List<AnswerWish.Line> lines) {
        return sql.query(h -> h.createQuery("select id from invoicing.charge where id = any(:charges) and waits")
                .bindArray(
                        "charges",
                        UUID.class,
                        lines.stream().map(AnswerWish.Line::charge).toList())
                .mapTo(UUID.class)
                .set());
    }

    private Set<UUID> answered(UUID coverage, Set<UUID> charges) {
        return sql.query(h -> h.createQuery("select l.charge from invoicing.answer_line l"
                        + " join invoicing.answer a on a.id = l.answer where l.charge = any(:charges)"
                        + " and a.coverage = :coverage and a.reversed_at is null")
                .bindArray("charges", UUID.class, charges)
                .bind("coverage", coverage)
                .mapTo(UUID.class)
                .set());
    }
}
