package org.claimtree.claims.driving;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import org.claimtree.platform.Incident;

/**
 * Drives pieces of work in the background. It remembers nothing: at the start of a server, and now and then while it runs,
 * it takes up every piece that its rows call open, whoever began it. Two servers at one piece take turns at its steps.
 */
public abstract class RowDriver {
    private static final Logger LOG = Logger.getLogger(RowDriver.class.getName());
    private static final int SECONDS_BETWEEN_ROUNDS = 15;

    /** SQL states of a database that is away, going down, out of resources, or asks to try again. */
    private static final String PASSING = "(08|53|57P|40).*";

    /** Pieces that this server is driving, so that news told twice starts nothing twice. */
    private final Set<UUID> driven = ConcurrentHashMap.newKeySet();

    @Resource
    private ManagedScheduledExecutorService threads;

    private ScheduledFuture<?> rounds;

    /** What is driven, for the log, such as "Batch". */
    protected abstract String what();

    /** Pieces that wait to be done, the oldest first. */
    protected abstract List<UUID> open();

    /** Does a piece to its end, step by step. */
    protected abstract void drive(UUID piece);

    /** Writes down that a piece stopped on an error that will not pass by itself. */
    protected abstract void failed(UUID piece, String incident);

    /** Takes up what is open now, and again and again. */
    protected void keepDriving() {
        rounds = threads.scheduleWithFixedDelay(this::round, 0, SECONDS_BETWEEN_ROUNDS, TimeUnit.SECONDS);
    }

    /** Takes a piece up without waiting for the next round. */
    protected void begin(UUID piece) {
        threads.submit(() -> take(piece));
    }

    /** Runs work beside that of the thread that drives. There may be no thread for it for as long as that one drives. */
    protected Executor aside() {
        return threads;
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
            open().stream().filter(piece -> !driven.contains(piece)).forEach(this::begin);
        } catch (RuntimeException e) {
            Incident.log(LOG, what() + ": open pieces could not be looked up", e);
        }
    }

    private void take(UUID piece) {
        if (!driven.add(piece)) {
            return;
        }
        try {
            drive(piece);
        } catch (RuntimeException e) {
            String incident = Incident.log(LOG, what() + " " + piece + " stopped", e);
            if (!isPassing(e)) {
                failed(piece, incident);
            }
        } finally {
            driven.remove(piece);
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
