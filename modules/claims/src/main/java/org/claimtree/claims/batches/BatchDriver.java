package org.claimtree.claims.batches;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.claimtree.claims.driving.RowDriver;
import org.claimtree.platform.DatabaseReady;
import org.claimtree.platform.Sql;

/** Drives batches: step after step until nothing is left, then the end, then the verification. */
@ApplicationScoped
public class BatchDriver extends RowDriver {
    private Sql sql;
    private BatchSteps steps;
    private FinishBatch end;
    private VerifyParts check;
    private FailBatch failure;

    /** For the container. */
    protected BatchDriver() {}

    @Inject
    BatchDriver(Sql sql, BatchSteps steps, FinishBatch end, VerifyParts check, FailBatch failure) {
        this.sql = sql;
        this.steps = steps;
        this.end = end;
        this.check = check;
        this.failure = failure;
    }

    void takeUp(@Observes DatabaseReady news) {
        keepDriving();
    }

    void begin(@Observes(during = TransactionPhase.AFTER_SUCCESS) BatchCreated news) {
        begin(news.batch());
    }

    @Override
    protected String what() {
        return "Batch";
    }

    @Override
    protected List<UUID> open() {
        return sql.query(
                h -> h.createQuery("select id from claims.batch where status in ('BUILDING', 'VERIFYING') order by at")
                        .mapTo(UUID.class)
                        .list());
    }

    @Override
    protected void drive(UUID batch) {
        steps.freezeAll(batch, aside());
        end.finish(batch);
        boolean more = true;
        while (more) {
            more = check.next(batch);
        }
    }

    @Override
    protected void failed(UUID batch, String incident) {
        failure.fail(batch, incident);
    }
}
