package org.claimtree.invoicing.automatic;

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

/** Asks now and then whether lines are to be released or invoices to be sent by themselves. */
@ApplicationScoped
public class AutomaticRounds {
    private static final Logger LOG = Logger.getLogger(AutomaticRounds.class.getName());
    private static final int MINUTES_BETWEEN_ROUNDS = 10;

    @Resource
    private ManagedScheduledExecutorService threads;

    private ReleaseDue release;
    private SendDue send;
    private ScheduledFuture<?> rounds;

    /** For the container. */
    protected AutomaticRounds() {}

    @Inject
    AutomaticRounds(ReleaseDue release, SendDue send) {
        this.release = release;
        this.send = send;
    }

    void begin(@Observes DatabaseReady news) {
        rounds = threads.scheduleWithFixedDelay(this::round, 2, MINUTES_BETWEEN_ROUNDS, TimeUnit.MINUTES);
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
            while (release.next() == ReleaseDue.AT_ONCE) {
                // Until no more are due.
            }
            while (send.next() == SendDue.AT_ONCE) {
                // Until no more are due.
            }
        } catch (RuntimeException e) {
            Incident.log(LOG, "What is due could not be released or sent", e);
        }
    }
}
