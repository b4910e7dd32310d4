package org.claimtree.iop.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.claimtree.platform.Sql;

/**
 * The next step of the work: some days that wait. One transaction decides about them, bills them and takes them off the
 * list; killed at any point it has done all of that or nothing. Of several servers one does it at a time.
 */
@ApplicationScoped
public class LookAtDays {
    /** Another server does it. */
    static final int BUSY = -1;

    private Sql sql;
    private DayDesk desk;
    private Clock clock;

    /** For the container. */
    protected LookAtDays() {}

    @Inject
    public LookAtDays(Sql sql, DayDesk desk, Clock clock) {
        this.sql = sql;
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * @param most days at once
     * @return how many were looked at; 0 when none waits
     */
    @Transactional
    public int next(int most) {
        if (!desk.isMine()) {
            return BUSY;
        }
        List<DayFacts.Key> keys = sql.query(h -> Waiting.next(h, most));
        if (keys.isEmpty()) {
            sql.run(h -> h.createUpdate("update iop.run set ended_at = :at where ended_at is null")
                    .bind("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .execute());
        } else {
            desk.look(keys, Set.of());
        }
        return keys.size();
    }
}
