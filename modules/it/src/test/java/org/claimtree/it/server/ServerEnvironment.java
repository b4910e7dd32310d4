package org.claimtree.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.claimtree.platform.testing.TestDatabase;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Gives the server under test its database, its port, its token and its mail server before Arquillian reads its settings. */
public class ServerEnvironment implements LauncherSessionListener {
    private static TestDatabase database;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (Boolean.getBoolean("server.tests")) {
            database = TestDatabase.fresh(
                    "platform",
                    "identity",
                    "codesets",
                    "directory",
                    "catalog",
                    "clients",
                    "authorizations",
                    "encounters",
                    "invoicing",
                    "iop",
                    "profiles",
                    "claims");
            System.setProperty("server.db.url", database.url());
            System.setProperty("server.operator.token", "operator-token-of-this-test-run");
            System.setProperty("server.port", Integer.toString(freePort()));
            System.setProperty("server.log", freshLog().toString());
            System.setProperty("server.smtp.url", "smtp+insecure://127.0.0.1:" + Post.start());
        }
    }

    /** Looks into the database of the server under test, as its owner. */
    public static DataSource database() {
        return database.ownerDataSource();
    }

    /** Makes every test start as if nobody had failed to sign in: they all come from one address. */
    public static void forgetAttempts() {
        try (Connection connection = database().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("delete from identity.attempt");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        // The server still has connections; the database goes with its PostgreSQL when this JVM ends.
        database = null;
    }

    private static Path freshLog() {
        try {
            return Files.createTempDirectory(Path.of("target").toAbsolutePath(), "server-log")
                    .resolve("server.log");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
