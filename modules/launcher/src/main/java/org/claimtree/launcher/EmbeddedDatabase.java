package org.claimtree.launcher;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.apache.commons.io.FileUtils;

/** Our own PostgreSQL: data in the home, loopback only, durable, stopped with us. */
final class EmbeddedDatabase implements Database {
    /** In the home: the data. */
    static final String FOLDER = "pg";

    private static final String NAME = "claimtree";
    private static final String APP = "claimtree_app";
    private static final String APP_PASSWORD = "pg-app-password";
    private static final String OWNER = "claimtree_owner";
    private static final String OWNER_PASSWORD = "pg-owner-password";
    private static final String PORT = "pg-port";
    private static final Duration START_PATIENCE = Duration.ofSeconds(120);

    private final EmbeddedPostgres postgres;
    private final Path data;
    private final Login app;
    private final Login owner;

    private EmbeddedDatabase(EmbeddedPostgres postgres, Path data, Login app, Login owner) {
        this.postgres = postgres;
        this.data = data;
        this.app = app;
        this.owner = owner;
    }

    static EmbeddedDatabase start(Home home) throws LaunchException {
        try {
            Path data = home.resolve(FOLDER);
            LeftoverPostgres.stop(data);
            if (!Files.exists(data)) {
                initialise(home, data);
            }
            EmbeddedPostgres postgres = server(home, data).start();
            Login app = new Login(APP, home.secret(APP_PASSWORD));
            Login owner = new Login(OWNER, home.secret(OWNER_PASSWORD));
            EmbeddedDatabase database = new EmbeddedDatabase(postgres, data, app, owner);
            // For ends that are not ours to order, such as a closed terminal.
            Runtime.getRuntime().addShutdownHook(new Thread(database::close, "claimtree-database-stop"));
            database.prepare();
            return database;
        } catch (IOException | SQLException | RuntimeException e) {
            throw new LaunchException(
                    Exit.DATABASE_UNREACHABLE,
                    "the embedded PostgreSQL does not start: %s. Its own log lies in %s."
                            .formatted(e.getMessage(), home.resolve("pg/log")),
                    e);
        }
    }

    /** The database of a home that another launcher runs on; closing it lets that one go on. */
    static Database running(Path home) throws LaunchException {
        try {
            int port = Integer.parseInt(Files.readString(home.resolve(PORT)).strip());
            Login app =
                    new Login(APP, Files.readString(home.resolve(APP_PASSWORD)).strip());
            Login owner = new Login(
                    OWNER, Files.readString(home.resolve(OWNER_PASSWORD)).strip());
            ExternalDatabase database = new ExternalDatabase(url(port), app, owner);
            database.asOwner().getConnection().close();
            return database;
        } catch (IOException | NumberFormatException | SQLException e) {
            throw new LaunchException(
                    Exit.DATABASE_UNREACHABLE,
                    "the database of the ClaimTree that runs on %s does not answer; it may be starting or stopping"
                            .formatted(home),
                    e);
        }
    }

    @Override
    public String url() {
        return url(postgres.getPort());
    }

    private static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, NAME);
    }

    @Override
    public Login app() {
        return app;
    }

    @Override
    public Login owner() {
        return owner;
    }

    @Override
    public void close() {
        try {
            postgres.close();
            // Zonky waits five seconds only; a checkpoint may take longer.
            LeftoverPostgres.stop(data);
        } catch (IOException e) {
            Console.warn("PostgreSQL not stopped: " + e.getMessage());
        }
    }

    /** A first start that was killed leaves a half-made folder under another name, never a half-made {@code pg}. */
    private static void initialise(Home home, Path data) throws IOException {
        Path aside = home.resolve("pg-new");
        LeftoverPostgres.stop(aside);
        FileUtils.deleteDirectory(aside.toFile());
        server(home, aside).start().close();
        LeftoverPostgres.stop(aside);
        Files.move(aside, data);
    }

    private static EmbeddedPostgres.Builder server(Home home, Path data) throws IOException {
        String password = home.secret("pg-password");
        // Zonky clears up "its" working folder and would do so in the one that all programs share.
        System.setProperty("ot.epg.working-dir", home.subfolder("pg-bin").toString());
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port(home))
                .setPGStartupWait(START_PATIENCE)
                // Zonky, made for tests, switches these three off.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "60")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                // A statement of a server that was killed ends soon after it.
                .setServerConfig("client_connection_check_interval", "2s")
                // Hashing a password again and again makes guessing dear; ours are 256 random bits, which nobody
                // guesses.
                .setServerConfig("scram_iterations", "1")
                .setServerConfig("logging_collector", "on")
                .setServerConfig("log_filename", "postgresql-%a.log")
                .setServerConfig("log_truncate_on_rotation", "on")
                .setServerConfig("log_rotation_size", "0")
                // Statements and error details quote rows: no client's data may reach a log.
                .setServerConfig("log_min_error_statement", "panic")
                .setServerConfig("log_error_verbosity", "terse")
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", home.resolve("pg-password").toString())
                .setLocaleConfig("locale-provider", "icu")
                .setLocaleConfig("icu-locale", "en-US")
                .setConnectConfig("password", password);
    }

    /** The port of the last start, so that tools find the database again; another one only when it was taken. */
    private static int port(Home home) throws IOException {
        Path file = home.resolve(PORT);
        if (Files.exists(file)) {
            int remembered = Integer.parseInt(Files.readString(file).strip());
            if (Ports.isFree(remembered)) {
                return remembered;
            }
        }
        int port = Ports.anyFree();
        Files.writeString(file, port + "\n");
        return port;
    }

    private void prepare() throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (Login login : new Login[] {owner, app}) {
                if (isMissing(statement, "pg_roles where rolname = '%s'", login.user())) {
                    statement.execute("create role %s login".formatted(login.user()));
                }
                // Made of hex digits by SecretFile; set anew, so that a lost file is replaced by the next start.
                statement.execute("alter role %s password '%s'".formatted(login.user(), login.password()));
            }
            if (isMissing(statement, "pg_database where datname = '%s'", NAME)) {
                statement.execute("create database %s owner %s".formatted(NAME, owner.user()));
            }
            statement.execute("revoke all on database %s from public".formatted(NAME));
            statement.execute("grant connect, temporary on database %s to %s".formatted(NAME, app.user()));
        }
    }

    private static boolean isMissing(Statement statement, String where, String name) throws SQLException {
        try (ResultSet rows = statement.executeQuery("select 1 from " + where.formatted(name))) {
            return !rows.next();
        }
    }
}
