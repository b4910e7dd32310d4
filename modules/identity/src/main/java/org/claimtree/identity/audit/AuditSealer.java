package org.claimtree.identity.audit;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import org.claimtree.platform.DatabaseReady;
import org.claimtree.platform.Incident;

/** Seals the audit trail every few seconds; of several servers the first to come does it. */
@ApplicationScoped
public class AuditSealer {
    private static final Logger LOG = Logger.getLogger(AuditSealer.class.getName());
    private static final int SECONDS_BETWEEN_ROUNDS = 5;

    @Resource
    private ManagedScheduledExecutorService threads;

    private SealAudit seal;
    private ScheduledFuture<?> rounds;

    /** For the container. */
    protected AuditSealer() {}

    @Inject
    AuditSealer(SealAudit seal) {
        this.seal = seal;
    }

    void begin(@Observes DatabaseReady news) {
        rounds = threads.scheduleWithFixedDelay(
                this::round, SECONDS_BETWEEN_ROUNDS, SECONDS_BETWEEN_ROUNDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        if (rounds != null) {
            rounds.cancel(true);
        }
    }

    /** A round that fails must not be the last one. */
    private void round() {
        try {
            boolean more = true;
            while (more) {
                more = seal.next();
            }
        } catch (RuntimeException e) {
            Incident.log(LOG, "The audit trail could not be sealed", e);
        }
    }
}
