package org.claimtree.claims.replay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.claimtree.platform.Sql;

/** Says that a replay stopped on an error. */
@ApplicationScoped
public class FailReplay {
    private Sql sql;
    private Clock clock;

    /** For the container. */
    protected FailReplay() {}

    @Inject
    public FailReplay(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * @param incident under which the log tells what happened
     */
    @Transactional
    public void fail(UUID replay, String incident) {
        sql.run(h -> h.createUpdate("update claims.replay set status = 'FAILED', incident = :incident, ended_at = :now"
                        + " where id = :id and status = 'RUNNING'")
                .bind("incident", incident)
                .bind("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .bind("id", replay)
                .execute());
    }
}
