package org.claimtree.claims.batches;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;
import org.claimtree.platform.Incident;
import org.claimtree.platform.Sql;

/**
 * Drives batches in the background: step after step until nothing is left, then the end. It remembers nothing; at the
 * start of a server it takes up every batch that is still being built. Two servers at one batch take turns at its steps.
 */
@ApplicationScoped
public class BatchDriver {
    private static final Logger LOG = Logger.getLogger(BatchDriver.class.getName());

    /** Batches that this server is driving, so that news told twice starts nothing twice. */
    private final Set<UUID> driven = ConcurrentHashMap.newKeySet();

    @Resource
    private ManagedExecutorService threads;

    private Sql sql;
    private FreezeChunk step;
    private FinishBatch end;
    private FailBatch failure;

    /** For the container. */
    protected BatchDriver() {}

    @Inject
    BatchDriver(Sql sql, FreezeChunk step, FinishBatch end, FailBatch failure) {
        this.sql = sql;
        this.step = step;
        this.end = end;
        this.failure = failure;
    }

    void takeUp(@Observes @Initialized(ApplicationScoped.class) Object start) {
        List<UUID> open =
                sql.query(h -> h.createQuery("select id from claims.batch where status = 'BUILDING' order by at")
                        .mapTo(UUID.class)
                        .list());
        open.forEach(this::start);
    }

    void begin(@Observes(during = TransactionPhase.AFTER_SUCCESS) BatchCreated news) {
        start(news.batch());
    }

    private void start(UUID batch) {
        threads.submit(() -> drive(batch));
    }

    private void drive(UUID batch) {
        if (!driven.add(batch)) {
            return;
        }
        try {
            boolean more = true;
            while (more) {
                more = step.next(batch);
            }
            end.finish(batch);
        } catch (RuntimeException e) {
            failure.fail(batch, Incident.log(LOG, "Batch " + batch + " stopped", e));
        } finally {
            driven.remove(batch);
        }
    }
}
