package org.claimtree.iop.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.claimtree.clients.ClientScope;
import org.claimtree.directory.RowScopes;
import org.claimtree.platform.Sql;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Where all documented days are, tied to the notes: each has an outcome, or its night has not come. */
@ApplicationScoped
public class CountDays {
    /** What a day of a client is where programs differ: the one that did most about it. */
    private static final String BEST = "case when bool_or(d.outcome = 'BILLED') then 'BILLED'"
            + " when bool_or(d.outcome = 'PENDING') then 'PENDING' when bool_or(d.outcome = 'TOO_LATE') then 'TOO_LATE'"
            + " when bool_or(d.outcome = 'WITHDRAWN') then 'WITHDRAWN' when bool_or(d.outcome = 'BELOW') then 'BELOW'"
            + " else min(d.outcome) end";

    private Sql sql;
    private RowScopes scopes;
    private ReadFacts facts;

    /** For the container. */
    protected CountDays() {}

    @Inject
    public CountDays(Sql sql, RowScopes scopes, ReadFacts facts) {
        this.sql = sql;
        this.scopes = scopes;
        this.facts = facts;
    }

    /**
     * @param documented days of clients with a released line that a program counts
     * @param outcomes how many of the ledger's days came to what; each day once
     * @param undocumented of these: nothing of it is documented any more
     * @param waiting documented and not looked at yet, because their night has not come
     * @param proposed days for which somebody is to accept or decline something
     * @param difference of documented and undocumented days to those with an outcome or waiting; nothing, unless a day is
     *     lost
     */
    @Schema(name = "IopDayCounts")
    public record Counts(
            long documented,
            Map<Outcome, Long> outcomes,
            long undocumented,
            long waiting,
            long proposed,
            long difference) {}

    /**
     * @param from first day of service; null: a year before the last
     * @param through last day of service; null: today
     */
    public Counts count(LocalDate from, LocalDate through) {
        LocalDate last = through == null ? facts.today() : through;
        DocumentedDays span = DocumentedDays.of(facts, from == null ? last.minusYears(1) : from, last);
        ClientScope scope = ClientScope.of(scopes.current());
        return sql.query(h -> count(h, span, scope));
    }

    private Counts count(Handle h, DocumentedDays span, ClientScope scope) {
        Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            outcomes.put(outcome, 0L);
        }
        String ledger = " from iop.day d where d.day >= cast(:from as date) and d.day < cast(:after as date)"
                + scope.onId("d.client");
        bind(
                        h.createQuery("select best, count(*) as n from (select " + BEST + " as best" + ledger
                                + " group by d.client, d.day) x group by best"),
                        span,
                        scope)
                .map((row, ctx) -> Map.entry(Outcome.valueOf(row.getString("best")), row.getLong("n")))
                .forEach(entry -> outcomes.put(entry.getKey(), entry.getValue()));
        String documented = "select distinct l.client, l.start_at::date as day from" + DocumentedDays.LINES
                + scope.onId("l.client");
        String known = "select distinct d.client, d.day" + ledger;
        long all = number(h, documented, span, scope);
        long unseen = number(h, documented + " except " + known, span, scope);
        long undocumented = number(h, known + " except " + documented, span, scope);
        long waiting = number(
                h,
                "select w.client, w.day from iop.waiting w join (" + documented + " except " + known
                        + ") u on u.client = w.client and u.day = w.day",
                span,
                scope);
        long proposed = number(h, known + " and d.proposal is not null", span, scope);
        return new Counts(all, outcomes, undocumented, waiting, proposed, unseen - waiting);
    }

    private long number(Handle h, String rows, DocumentedDays span, ClientScope scope) {
        return bind(h.createQuery("select count(*) from (" + rows + ") x"), span, scope)
                .mapTo(Long.class)
                .one();
    }

    private Query bind(Query query, DocumentedDays span, ClientScope scope) {
        return scope.bind(span.bind(query));
    }
}
