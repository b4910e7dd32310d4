package org.claimtree.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** Home, database and server, let go of in the reverse order. A JVM can start a server once. */
final class RunningServer implements AutoCloseable {
    private static final Duration READY_PATIENCE = Duration.ofSeconds(30);
    private static final String TOKEN_FILE = "operator-token";

    private final Settings settings;
    private final Deque<Runnable> undo = new ArrayDeque<>();
    private Home home;
    private String token;

    private RunningServer(Settings settings) {
        this.settings = settings;
    }

    /** Returns when requests are answered. When it throws, nothing is left running. */
    static RunningServer start(Settings settings) throws LaunchException {
        RunningServer running = new RunningServer(settings);
        try {
            running.startAll(Installation.besideLauncher());
            return running;
        } catch (LaunchException e) {
            running.close();
            throw e;
        } catch (IOException e) {
            running.close();
            throw new LaunchException(
                    Exit.HOME_UNUSABLE, "%s can't be written: %s".formatted(settings.home(), e.getMessage()), e);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + settings.port());
    }

    Home home() {
        return home;
    }

    Path tokenFile() {
        return home.resolve(TOKEN_FILE);
    }

    /** Opens the server to whoever can read the home; another one with every start. */
    String token() {
        return token;
    }

    @Override
    public void close() {
        while (!undo.isEmpty()) {
            undo.pop().run();
        }
    }

    private void startAll(Installation installation) throws LaunchException, IOException {
        refuseTakenPort();
        home = Home.open(settings.home(), settings.kind());
        undo.push(home::close);
        ServerLog log = ServerLog.open(home);
        Database database = startDatabase();
        MigrationFiles.unpack(installation.war(), home.resolve("migrations")).apply(database);
        configure(database);
        PayaraServer server = PayaraServer.prepare(installation.server(), home);
        server.start(installation.war(), settings.port(), log);
        undo.push(server::stop);
        if (!server.isDeployed()) {
            throw notServing(log);
        }
        awaitReady(log);
    }

    private Database startDatabase() throws LaunchException {
        Database database = settings.database().isPresent()
                ? ExternalDatabase.connect(settings.database().get())
                : EmbeddedDatabase.start(home);
        undo.push(database::close);
        // For ends that are not ours to order, such as a closed terminal.
        Runtime.getRuntime().addShutdownHook(new Thread(database::close, "claimtree-database-stop"));
        return database;
    }

    /** What web.xml and the token gate read. */
    private void configure(Database database) throws IOException {
        System.setProperty("claimtree.db.url", database.url());
        System.setProperty("claimtree.db.user", database.app().user());
        System.setProperty("claimtree.db.password", database.app().password());
        token = home.newSecret(TOKEN_FILE);
        System.setProperty("claimtree.operator.token", token);
    }

    private void awaitReady(ServerLog log) throws LaunchException {
        try {
            if (!new Health(address()).becomesReady(READY_PATIENCE)) {
                throw new LaunchException(Exit.DEPLOYMENT_FAILED, "the server did not become ready; see " + log.file());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException(Exit.DEPLOYMENT_FAILED, "interrupted", e);
        }
    }

    private static LaunchException notServing(ServerLog log) {
        return new LaunchException(
                Exit.DEPLOYMENT_FAILED,
                "the server did not become ready: %s. See %s"
                        .formatted(log.deploymentFailure().orElse("no reason given"), log.file()));
    }

    private void refuseTakenPort() throws LaunchException {
        if (!Ports.isFree(settings.port())) {
            throw new LaunchException(
                    Exit.PORT_TAKEN,
                    "another program listens on port %d. Stop it, or name another port with --port."
                            .formatted(settings.port()));
        }
    }
}
