package org.claimtree.iop.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.claimtree.authorizations.Need;
import org.claimtree.authorizations.TakeUnits;
import org.claimtree.encounters.PerDiemNotes;
import org.claimtree.platform.Sql;

/** Looks at days and does what is decided, in the transaction of the caller. */
@ApplicationScoped
public class DayDesk {
    private Sql sql;
    private ReadFacts facts;
    private TakeUnits units;
    private PerDiemNotes notes;
    private TellPending tell;
    private Clock clock;

    /** For the container. */
    protected DayDesk() {}

    @Inject
    public DayDesk(Sql sql, ReadFacts facts, TakeUnits units, PerDiemNotes notes, TellPending tell, Clock clock) {
        this.sql = sql;
        this.facts = facts;
        this.units = units;
        this.notes = notes;
        this.tell = tell;
        this.clock = clock;
    }

    /** Whether the caller is the one who looks at days until his transaction ends. */
    boolean isMine() {
        return sql.query(h -> h.createQuery("select one from iop.state for update skip locked")
                .mapTo(Boolean.class)
                .findOne()
                .isPresent());
    }

    /** Waits until the caller is the one. */
    void demand() {
        sql.run(h -> h.createQuery("select one from iop.state for update")
                .mapTo(Boolean.class)
                .one());
    }

    /** Decides, and does it. */
    Map<DayFacts.Key, List<Decision>> look(Collection<DayFacts.Key> keys, Set<String> accepted) {
        Decided asked = decide(keys, accepted, false);
        Map<DayFacts.Key, List<Decision>> decided = asked.days();
        Map<UUID, UUID> written = notes.write(decided.values().stream()
                .flatMap(List::stream)
                .map(Decision::bill)
                .filter(Objects::nonNull)
                .map(Decision.Bill::note)
                .toList());
        sql.run(h -> {
            DayRows.write(h, decided, written, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            Waiting.addWeeks(h, asked.weeks());
            // Last: what the new notes have touched needs no second look.
            Waiting.done(h, keys);
        });
        tell.tell(decided.values());
        return decided;
    }

    /** Decides only. */
    Map<DayFacts.Key, List<Decision>> rehearse(Collection<DayFacts.Key> keys) {
        return decide(keys, Set.of(), true).days();
    }

    /**
     * @param weeks days of which a payer's week is another than before
     */
    private record Decided(Map<DayFacts.Key, List<Decision>> days, Set<DayFacts.Key> weeks) {}

    private Decided decide(Collection<DayFacts.Key> keys, Set<String> accepted, boolean rehearsal) {
        List<DayFacts> all = sql.query(h -> facts.read(h, keys, accepted));
        List<Need> universe =
                all.stream().flatMap(one -> DayRules.needs(one).stream()).toList();
        return units.inRound(universe, rehearsal, round -> {
            Map<DayFacts.Key, List<Decision>> decided = new LinkedHashMap<>();
            Set<DayFacts.Key> weeks = new LinkedHashSet<>();
            for (DayFacts one : all) {
                DayFacts.Key key = new DayFacts.Key(one.client().id(), one.day());
                List<Decision> decisions = DayRules.decide(one, round);
                decided.put(key, decisions);
                if (decisions.stream().anyMatch(decision -> changesWeek(one, decision))) {
                    weeks.add(key);
                }
            }
            return new Decided(decided, weeks);
        });
    }

    /** Whether other days of the week may be decided otherwise now. */
    private static boolean changesWeek(DayFacts facts, Decision decision) {
        DayFacts.Stored stored = facts.stored().get(decision.program().ref());
        return facts.terms(decision.program()).filter(Week::isAskedFor).isPresent()
                && (stored == null || !decision.count().isSame(stored.count()));
    }
}
