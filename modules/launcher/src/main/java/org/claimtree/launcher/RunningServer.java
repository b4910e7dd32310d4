package org.claimtree.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.commons.io.FileUtils;

/** Home, database and server, let go of in the reverse order. A JVM can start a server once. */
final class RunningServer implements AutoCloseable {
    private static final Duration READY_PATIENCE = Duration.ofSeconds(30);

    private final Settings settings;
    private final Deque<Runnable> undo = new ArrayDeque<>();
    private Home home;
    private String token;
    private URI address;

    private RunningServer(Settings settings) {
        this.settings = settings;
    }

    /** Returns when requests are answered. When it throws, nothing is left running. */
    static RunningServer start(Settings settings) throws LaunchException {
        RunningServer running = new RunningServer(settings);
        boolean ready = false;
        try {
            running.startAll(Installation.besideLauncher());
            ready = true;
            return running;
        } catch (IOException e) {
            throw new LaunchException(
                    Exit.HOME_UNUSABLE, "%s can't be written: %s".formatted(settings.home(), e.getMessage()), e);
        } finally {
            if (!ready) {
                running.close();
            }
        }
    }

    /** Where programs on this machine can call it, without TLS. */
    URI address() {
        return address;
    }

    OperatorCalls operator() {
        return new OperatorCalls(address, token);
    }

    Home home() {
        return home;
    }

    Path tokenFile() {
        return home.resolve(OperatorCalls.TOKEN_FILE);
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
        // Of a start that was killed.
        Files.deleteIfExists(home.resolve(OperatorCalls.ADDRESS_FILE));
        ServerLog log = ServerLog.open(home, settings.log());
        PayaraServer server = PayaraServer.prepare(installation.server(), home);
        // Neither needs the other before the WAR comes.
        server.begin(settings.network(), log);
        Database database = readyDatabase(installation, server);
        undo.push(server::stop);
        configure(database);
        address = server.deploy(installation.war());
        if (!server.isDeployed()) {
            throw notServing(log);
        }
        awaitReady(log);
        tellAddress();
    }

    /** The database as this release needs it. When it can't be had, the server that is coming up is ended first. */
    private Database readyDatabase(Installation installation, PayaraServer server) throws LaunchException, IOException {
        boolean ready = false;
        try {
            Database database = startDatabase();
            migrate(database, MigrationFiles.unpack(installation.war(), home.resolve("migrations")));
            ready = true;
            return database;
        } finally {
            if (!ready) {
                server.stop();
            }
        }
    }

    private void migrate(Database database, MigrationFiles files) throws LaunchException, IOException {
        Backups.beforeMigration(database, home, files.versions(database), Instant.now());
        files.apply(database);
    }

    /** For the commands that talk to a running server. */
    private void tellAddress() throws IOException {
        Path file = home.resolve(OperatorCalls.ADDRESS_FILE);
        Files.writeString(file, address + "\n");
        undo.push(() -> FileUtils.deleteQuietly(file.toFile()));
    }

    private Database startDatabase() throws LaunchException {
        Database database = settings.database().isPresent()
                ? ExternalDatabase.connect(settings.database().get())
                : EmbeddedDatabase.start(home);
        undo.push(database::close);
        return database;
    }

    /** What web.xml and the token gate read. */
    private void configure(Database database) throws IOException {
        System.setProperty("claimtree.db.url", database.url());
        System.setProperty("claimtree.db.user", database.app().user());
        System.setProperty("claimtree.db.password", database.app().password());
        token = home.newSecret(OperatorCalls.TOKEN_FILE);
        System.setProperty("claimtree.operator.token", token);
        System.setProperty("claimtree.secrets.key", home.secret("secrets-key"));
        NetworkSettings network = settings.network();
        System.setProperty("claimtree.tls", Boolean.toString(network.isSecure()));
        System.setProperty("claimtree.proxy", Boolean.toString(network.proxy()));
        network.publicAddress().ifPresent(uri -> System.setProperty("claimtree.public.address", uri.toString()));
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
        NetworkSettings network = settings.network();
        if (!Ports.isFree(network.address(), network.port())) {
            throw new LaunchException(
                    Exit.PORT_TAKEN,
                    "another program listens on port %d. Stop it, or name another port with --port."
                            .formatted(network.port()));
        }
    }
}
