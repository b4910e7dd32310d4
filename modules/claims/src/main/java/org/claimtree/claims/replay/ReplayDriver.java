package org.claimtree.claims.replay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.claimtree.claims.driving.RowDriver;
import org.claimtree.platform.DatabaseReady;
import org.claimtree.platform.Sql;

/** Drives replays: part after part until nothing is left. */
@ApplicationScoped
public class ReplayDriver extends RowDriver {
    private Sql sql;
    private ReplayStep step;
    private FailReplay failure;

    /** For the container. */
    protected ReplayDriver() {}

    @Inject
    ReplayDriver(Sql sql, ReplayStep step, FailReplay failure) {
        this.sql = sql;
        this.step = step;
        this.failure = failure;
    }

    void takeUp(@Observes DatabaseReady news) {
        keepDriving();
    }

    void begin(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReplayCreated news) {
        begin(news.replay());
    }

    @Override
    protected String what() {
        return "Replay";
    }

    @Override
    protected List<UUID> open() {
        return sql.query(h -> h.createQuery("select id from claims.replay where status = 'RUNNING' order by asked_at")
                .mapTo(UUID.class)
                .list());
    }

    @Override
    protected void drive(UUID replay) {
        boolean more = true;
        while (more) {
            more = step.next(replay);
        }
    }

    @Override
    protected void failed(UUID replay, String incident) {
        failure.fail(replay, incident);
    }
}
