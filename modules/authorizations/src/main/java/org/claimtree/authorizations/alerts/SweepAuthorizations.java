package org.claimtree.authorizations.alerts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.claimtree.authorizations.CodeFacts;
import org.claimtree.platform.Sql;

/**
 * Looks through all authorizations once a day. The row of the day is taken in the very transaction that does it: of several
 * servers one gets it, and one that dies leaves it to the next round.
 */
@ApplicationScoped
public class SweepAuthorizations {
    private Sql sql;
    private CodeFacts codes;
    private TellWhatRunsOut tell;
    private Clock clock;

    /** For the container. */
    protected SweepAuthorizations() {}

    @Inject
    public SweepAuthorizations(Sql sql, CodeFacts codes, TellWhatRunsOut tell, Clock clock) {
        this.sql = sql;
        this.codes = codes;
        this.tell = tell;
        this.clock = clock;
    }

    /**
     * @return whether it was done now; false when it has been done today, or is being done
     */
    @Transactional
    public boolean sweep() {
        int taken = sql.query(h -> h.createUpdate(
                        "insert into authorizations.sweep (day, at) values (:day, :at) on conflict do nothing")
                .bind("day", codes.today())
                .bind("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .execute());
        if (taken == 1) {
            tell.lookAtAll();
        }
        return taken == 1;
    }
}
