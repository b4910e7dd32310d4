package org.claimtree.iop.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimtree.platform.Sql;

/** Takes a day off the list that cannot be looked at, so that it does not keep the others waiting. */
@ApplicationScoped
public class SetAside {
    private Sql sql;
    private DayDesk desk;
    private ReadFacts facts;
    private Clock clock;

    /** For the container. */
    protected SetAside() {}

    @Inject
    public SetAside(Sql sql, DayDesk desk, ReadFacts facts, Clock clock) {
        this.sql = sql;
        this.desk = desk;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * The first that is due. The next night tries it again, because it is pending.
     *
     * @param why in words, without anything of the client
     */
    @Transactional
    public void first(String why) {
        if (!desk.isMine()) {
            return;
        }
        sql.run(h -> {
            List<DayFacts.Key> keys = Waiting.next(h, 1);
            for (DayFacts.Key key : keys) {
                DayProgram program = facts.programs(key.day()).get(0);
                Map<String, DayFacts.Stored> stored = DayRows.of(h, keys).getOrDefault(key, Map.of());
                // What was billed, or taken back, is not forgotten for a failure.
                boolean settled = stored.containsKey(program.ref())
                        && Set.of(Outcome.BILLED, Outcome.WITHDRAWN)
                                .contains(stored.get(program.ref()).outcome());
                if (!settled) {
                    Decision failed = Decision.of(
                            program,
                            Outcome.PENDING,
                            List.of(Reason.of(Why.FAILED, why)),
                            new Count(0, BigDecimal.ZERO, 0));
                    DayRows.write(
                            h,
                            Map.of(key, List.of(failed)),
                            Map.of(),
                            OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
                }
            }
            Waiting.done(h, keys);
        });
    }
}
