package org.claimtree.app;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready means: the database answers, now, to the pool that requests use. A database that hangs is as bad as one that is
 * gone, so the question is bounded in time, and while it hangs nobody asks a second time.
 */
@Readiness
@ApplicationScoped
public class DatabaseHealth implements HealthCheck {
    private static final int BOUND_SECONDS = 3;

    @Resource(lookup = "java:global/jdbc/claimtree")
    private DataSource database;

    @Resource
    private ManagedExecutorService executor;

    private Future<Boolean> pending;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database").status(answers()).build();
    }

    private boolean answers() {
        try {
            return question().get(BOUND_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized Future<Boolean> question() {
        if (pending == null || pending.isDone()) {
            pending = executor.submit(this::ask);
        }
        return pending;
    }

    private boolean ask() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(BOUND_SECONDS);
        }
    }
}
