package org.claimtree.launcher;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.Driver;

/** A PostgreSQL that somebody else runs, named by {@code CLAIMTREE_DB_URL}. */
record ExternalDatabase(String url, Login app, Login owner) implements Database {
    private static final int OLDEST_MAJOR = 16;
    private static final String INVALID_LOGIN = "28";

    static ExternalDatabase connect(DatabaseSettings settings) throws LaunchException {
        ExternalDatabase database = new ExternalDatabase(
                settings.url(), settings.app(), settings.owner().orElse(settings.app()));
        if (settings.owner().isEmpty()) {
            Console.warn("CLAIMTREE_DB_OWNER_USER is not set: %s migrates and serves, so that append-only tables are"
                            .formatted(settings.app().user())
                    + " guarded by their triggers alone");
        }
        database.check();
        return database;
    }

    /** Without user and password, which an address may carry. */
    static String place(String url) {
        Properties parsed = Driver.parseURL(url, null);
        return parsed == null
                ? "(unreadable address)"
                : "%s:%s/%s"
                        .formatted(
                                parsed.getProperty("PGHOST"),
                                parsed.getProperty("PGPORT"),
                                parsed.getProperty("PGDBNAME"));
    }

    private void check() throws LaunchException {
        try (Connection connection = asOwner().getConnection()) {
            int major = connection.getMetaData().getDatabaseMajorVersion();
            if (major < OLDEST_MAJOR) {
                throw new LaunchException(
                        Exit.DATABASE_UNREACHABLE,
                        "the database %s is PostgreSQL %d, at least %d is needed"
                                .formatted(place(url), major, OLDEST_MAJOR));
            }
        } catch (SQLException e) {
            throw new LaunchException(
                    Exit.DATABASE_UNREACHABLE, "the database %s %s".formatted(place(url), reason(e)), e);
        }
    }

    private String reason(SQLException e) {
        boolean refused = e.getSQLState() != null && e.getSQLState().startsWith(INVALID_LOGIN);
        return refused
                ? "refuses the user %s".formatted(owner.user())
                : "does not answer: " + e.getMessage().lines().findFirst().orElse("no reason given");
    }

    @Override
    public void close() {
        // Not ours to stop.
    }
}
