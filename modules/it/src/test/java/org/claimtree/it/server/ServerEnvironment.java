package org.claimtree.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import org.claimtree.platform.testing.TestDatabase;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Gives the server under test its database, its port, its token and its mail server before Arquillian reads its settings. */
public class ServerEnvironment implements LauncherSessionListener {
    private TestDatabase database;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (Boolean.getBoolean("server.tests")) {
            database = TestDatabase.fresh("platform", "identity", "clients", "invoicing", "claims");
            System.setProperty("server.db.url", database.url());
            System.setProperty("server.token", "token-of-this-test-run");
            System.setProperty("server.port", Integer.toString(freePort()));
            System.setProperty("server.smtp.url", "smtp+insecure://127.0.0.1:" + Post.start());
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        // The server still has connections; the database goes with its PostgreSQL when this JVM ends.
        database = null;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
