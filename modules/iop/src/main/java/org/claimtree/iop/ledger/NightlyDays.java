package org.claimtree.iop.ledger;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import org.claimtree.platform.DatabaseReady;
import org.claimtree.platform.Incident;
import org.claimtree.platform.Problem;

/** Asks every minute whether days are due, and looks at all that are. What drives the work is rows; this only calls. */
@ApplicationScoped
public class NightlyDays {
    private static final Logger LOG = Logger.getLogger(NightlyDays.class.getName());
    private static final int AT_ONCE = 500;

    @Resource
    private ManagedScheduledExecutorService threads;

    private CloseNight night;
    private LookAtDays days;
    private SetAside aside;
    private ScheduledFuture<?> rounds;

    /** For the container. */
    protected NightlyDays() {}

    @Inject
    NightlyDays(CloseNight night, LookAtDays days, SetAside aside) {
        this.night = night;
        this.days = days;
        this.aside = aside;
    }

    void begin(@Observes DatabaseReady news) {
        rounds = threads.scheduleWithFixedDelay(this::round, 1, 1, TimeUnit.MINUTES);
    }

    void asked(@Observes(during = TransactionPhase.AFTER_SUCCESS) AskForDays.DaysAsked news) {
        threads.submit(this::round);
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
            night.close();
            int most = AT_ONCE;
            while (most > 0 && !Thread.currentThread().isInterrupted()) {
                most = step(most);
            }
        } catch (RuntimeException e) {
            Incident.log(LOG, "Days could not be looked at", e);
        }
    }

    /**
     * After a failure one at a time, so that only the day that fails is set aside.
     *
     * @return how many at once are next; 0 when there is nothing left to do here
     */
    private int step(int most) {
        try {
            return days.next(most) > 0 ? most : 0;
        } catch (RuntimeException e) {
            if (most > 1) {
                return 1;
            }
            Incident.log(LOG, "A day could not be looked at", e);
            aside.first(e instanceof Problem problem ? problem.getMessage() : "the server's log says more");
            return 1;
        }
    }
}
