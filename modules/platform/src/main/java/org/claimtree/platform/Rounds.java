package org.claimtree.platform;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;

/**
 * Work that is asked for now and then, each time in a thread of the container. A round that fails is told to the log and is
 * not the last one. Ends with the bean that it was given to.
 */
@Dependent
public class Rounds {
    @Resource
    private ManagedScheduledExecutorService threads;

    private Logger log;
    private String failure;
    private Runnable work;
    private ScheduledFuture<?> rounds;

    /**
     * Begins, the first time after one pause.
     *
     * @param pause from the end of a round to the next
     * @param owner whose log it is
     * @param failure what the log says of a round that failed, without client data
     */
    public void begin(Duration pause, Class<?> owner, String failure, Runnable work) {
        this.log = Logger.getLogger(owner.getName());
        this.failure = failure;
        this.work = work;
        rounds = threads.scheduleWithFixedDelay(this::round, pause.toSeconds(), pause.toSeconds(), TimeUnit.SECONDS);
    }

    /** Another round, as soon as there is a thread. */
    public void now() {
        threads.submit(this::round);
    }

    private void round() {
        try {
            work.run();
        } catch (RuntimeException e) {
            Incident.log(log, failure, e);
        }
    }

    @PreDestroy
    void end() {
        if (rounds != null) {
            rounds.cancel(true);
        }
    }
}
