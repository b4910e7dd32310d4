package org.claimtree.claims.batches;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import org.claimtree.platform.Incident;
import org.claimtree.platform.Sql;

/**
 * Drives batches in the background: step after step until nothing is left, then the end, then the verification. It
 * remembers nothing: at the
 * start of a server, and now and then while it runs, it takes up every batch that is still being built, whoever began it.
 * Two servers at one batch take turns at its steps.
 */
@ApplicationScoped
public class BatchDriver {
    private static final Logger LOG = Logger.getLogger(BatchDriver.class.getName());
    private static final int SECONDS_BETWEEN_ROUNDS = 15;

    /** SQL states of a database that is away, going down, out of resources, or asks to try again. */
    private static final String PASSING = "(08|53|57P|40).*";

    /** Batches that this server is driving, so that news told twice starts nothing twice. */
    private final Set<UUID> driven = ConcurrentHashMap.newKeySet();

    @Resource
    private ManagedScheduledExecutorService threads;

    private Sql sql;
    private FreezeChunk step;
    private FinishBatch end;
    private VerifyParts check;
    private FailBatch failure;
    private ScheduledFuture<?> rounds;

    /** For the container. */
    protected BatchDriver() {}

    @Inject
    BatchDriver(Sql sql, FreezeChunk step, FinishBatch end, VerifyParts check, FailBatch failure) {
        this.sql = sql;
        this.step = step;
        this.end = end;
        this.check = check;
        this.failure = failure;
    }

    void takeUp(@Observes @Initialized(ApplicationScoped.class) Object start) {
        rounds = threads.scheduleWithFixedDelay(this::round, 0, SECONDS_BETWEEN_ROUNDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        if (rounds != null) {
            rounds.cancel(true);
        }
    }

    void begin(@Observes(during = TransactionPhase.AFTER_SUCCESS) BatchCreated news) {
        threads.submit(() -> drive(news.batch()));
    }

    /** A round that fails must not be the last one. */
    private void round() {
        try {
            List<UUID> open = sql.query(h -> h.createQuery(
                            "select id from claims.batch where status in ('BUILDING', 'VERIFYING') order by at")
                    .mapTo(UUID.class)
                    .list());
            open.stream().filter(batch -> !driven.contains(batch)).forEach(batch -> threads.submit(() -> drive(batch)));
        } catch (RuntimeException e) {
            Incident.log(LOG, "Open batches could not be looked up", e);
        }
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
            more = true;
            while (more) {
                more = check.next(batch);
            }
        } catch (RuntimeException e) {
            String incident = Incident.log(LOG, "Batch " + batch + " stopped", e);
            if (!isPassing(e)) {
                failure.fail(batch, incident);
            }
        } finally {
            driven.remove(batch);
        }
    }

    /** Whether the next round may simply go on: nothing of the step has happened. */
    private static boolean isPassing(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException e
                    && e.getSQLState() != null
                    && e.getSQLState().matches(PASSING)) {
                return true;
            }
        }
        return false;
    }
}
