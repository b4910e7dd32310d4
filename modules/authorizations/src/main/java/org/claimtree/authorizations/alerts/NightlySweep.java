package org.claimtree.authorizations.alerts;

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

/** Asks now and then whether the sweep of the day is still to be done. */
@ApplicationScoped
public class NightlySweep {
    private static final Logger LOG = Logger.getLogger(NightlySweep.class.getName());
    private static final int MINUTES_BETWEEN_ROUNDS = 10;

    @Resource
    private ManagedScheduledExecutorService threads;

    private SweepAuthorizations sweep;
    private ScheduledFuture<?> rounds;

    /** For the container. */
    protected NightlySweep() {}

    @Inject
    NightlySweep(SweepAuthorizations sweep) {
        this.sweep = sweep;
    }

    void begin(@Observes DatabaseReady news) {
        rounds = threads.scheduleWithFixedDelay(this::round, 1, MINUTES_BETWEEN_ROUNDS, TimeUnit.MINUTES);
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
            sweep.sweep();
        } catch (RuntimeException e) {
            Incident.log(LOG, "Authorizations could not be looked through", e);
        }
    }
}
