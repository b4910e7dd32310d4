package org.claimtree.iop.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Logger;
import org.claimtree.platform.DatabaseReady;
import org.claimtree.platform.Incident;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Rounds;

/** Asks every minute whether days are due, and looks at all that are. What drives the work is rows; this only calls. */
@ApplicationScoped
public class NightlyDays {
    /** Days in one transaction. */
    public static final int AT_ONCE = 500;

    private static final Logger LOG = Logger.getLogger(NightlyDays.class.getName());
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private CloseNight night;
    private LookAtDays days;
    private SetAside aside;
    private Rounds rounds;

    /** For the container. */
    protected NightlyDays() {}

    @Inject
    NightlyDays(CloseNight night, LookAtDays days, SetAside aside, Rounds rounds) {
        this.night = night;
        this.days = days;
        this.aside = aside;
        this.rounds = rounds;
    }

    void begin(@Observes DatabaseReady news) {
        rounds.begin(PAUSE, NightlyDays.class, "Days could not be looked at", this::round);
    }

    void asked(@Observes(during = TransactionPhase.AFTER_SUCCESS) AskForDays.DaysAsked news) {
        rounds.now();
    }

    private void round() {
        night.close();
        int most = AT_ONCE;
        while (most > 0 && !Thread.currentThread().isInterrupted()) {
            most = step(most);
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
