package org.claimtree.iop.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Tells what would become of the days of a span, were they looked at now. Nothing is written. */
@ApplicationScoped
public class RehearseDays {
    private static final int AT_ONCE = 1000;

    private Sql sql;
    private DayDesk desk;
    private ReadFacts facts;

    /** For the container. */
    protected RehearseDays() {}

    @Inject
    public RehearseDays(Sql sql, DayDesk desk, ReadFacts facts) {
        this.sql = sql;
        this.desk = desk;
        this.facts = facts;
    }

    /**
     * @param days client-days that were looked at
     * @param notes that would be made
     * @param alerts reasons that somebody would be told of
     * @param outcomes how many rows of the ledger would say what
     */
    @Schema(name = "IopRehearsal")
    public record Rehearsal(int days, int notes, int alerts, Map<Outcome, Integer> outcomes) {}

    /**
     * @throws Problem 422
     */
    @Transactional
    public Rehearsal rehearse(AskForDays.Wish wish) {
        AskForDays.check(wish, facts.today());
        DocumentedDays documented = DocumentedDays.of(facts, wish.from(), wish.through());
        List<DayFacts.Key> keys = sql.query(h -> documented
                .bind(h.createQuery("select distinct l.client, l.start_at::date as day from" + DocumentedDays.LINES
                        + " order by client, day"))
                .map((row, ctx) -> DayRows.key(row))
                .list());
        List<List<Decision>> decided = new ArrayList<>();
        for (List<DayFacts.Key> some : ofClients(keys)) {
            decided.addAll(desk.rehearse(some).values());
        }
        return told(keys.size(), decided);
    }

    /** Parts that hold all days of a client, because one day takes the unit that the next would have had. */
    private static List<List<DayFacts.Key>> ofClients(List<DayFacts.Key> keys) {
        List<List<DayFacts.Key>> parts = new ArrayList<>();
        List<DayFacts.Key> part = new ArrayList<>();
        for (DayFacts.Key key : keys) {
            boolean isOther =
                    !part.isEmpty() && !part.get(part.size() - 1).client().equals(key.client());
            if (isOther && part.size() >= AT_ONCE) {
                parts.add(part);
                part = new ArrayList<>();
            }
            part.add(key);
        }
        if (!part.isEmpty()) {
            parts.add(part);
        }
        return parts;
    }

    private static Rehearsal told(int days, Collection<List<Decision>> decided) {
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        int notes = 0;
        for (List<Decision> decisions : decided) {
            for (Decision decision : decisions) {
                outcomes.merge(decision.outcome(), 1, Integer::sum);
                notes += decision.bill() == null ? 0 : 1;
            }
        }
        return new Rehearsal(days, notes, TellPending.count(decided), outcomes);
    }
}
