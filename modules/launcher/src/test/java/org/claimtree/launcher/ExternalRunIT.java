package org.claimtree.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.claimtree.platform.backup.BackupFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server on a PostgreSQL that somebody else runs, and sometimes does not run. */
class ExternalRunIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Login APP = new Login("claimtree_app", "unchecked");
    private static final Login OWNER = new Login("claimtree_owner", "unchecked");

    @TempDir
    private Path folder;

    private final int databasePort = Ports.anyFree();
    private final int port = Ports.anyFree();
    private EmbeddedPostgres postgres;

    @BeforeEach
    void startPostgres() throws IOException, SQLException {
        postgres = start();
        execute("create role claimtree_owner login");
        execute("create role claimtree_app login");
        execute("create database practice owner claimtree_owner");
    }

    @AfterEach
    void stopPostgres() throws IOException {
        postgres.close();
    }

    @Test
    void healthTellsTheTruthAboutTheDatabase() throws Exception {
        Client client = new Client(port);
        try (LauncherProcess launcher = launch(bothRoles())) {
            launcher.awaitReady();
            assertThat(client.status("/health")).isEqualTo(200);
            assertThat(serverRole()).isEqualTo("claimtree_app");

            postgres.close();
            await().atMost(PATIENCE).until(() -> client.status("/health") == 503);
            assertThat(client.get("/health").body()).contains("\"DOWN\"");

            postgres = start();
            await().atMost(PATIENCE).until(() -> client.status("/health") == 200);

            launcher.terminate();
            launcher.awaitEnd(Exit.OK);
        }
        assertThat(folder.resolve("home/pg")).as("no database of its own").doesNotExist();
    }

    @Test
    void aDatabaseOfANewerReleaseIsRefused() throws Exception {
        MigrationFiles newer = migrationFiles();
        Files.writeString(
                folder.resolve("files/db/migration/platform/V209901010000__look_ahead.sql"),
                "create table platform.ahead (id int)");
        newer.apply(new ExternalDatabase(url(), APP, OWNER));
        Map<String, String> onlyRuntimeUser = bothRoles();
        onlyRuntimeUser.remove("CLAIMTREE_DB_OWNER_USER");

        try (LauncherProcess launcher = launch(onlyRuntimeUser)) {
            launcher.awaitEnd(Exit.DATABASE_NEWER);
            assertThat(launcher.output())
                    .contains("platform is at version 209901010000")
                    .contains("warning: CLAIMTREE_DB_OWNER_USER is not set");
        }
    }

    @Test
    void anOlderDatabaseIsBackedUpBeforeItIsMigrated() throws Exception {
        try (Stream<Path> newest = Files.list(olderRelease().resolve("db/migration/claims"))) {
            assertThat(newest).hasSize(1);
        }
        Path inTheWay = Files.createDirectories(folder.resolve("home")).resolve("backups");
        Files.writeString(inTheWay, "a file");
        try (LauncherProcess launcher = launch(bothRoles())) {
            launcher.awaitEnd(Exit.BACKUP_FAILED);
            assertThat(launcher.output()).contains("nothing was migrated");
        }
        assertThat(partChecks()).as("table of the newest release").isFalse();
        Files.delete(inTheWay);

        try (LauncherProcess launcher = launch(bothRoles())) {
            await().atMost(PATIENCE).until(this::partChecks);
            assertThat(launcher.output()).contains("Backed up");
        }
        try (Stream<Path> backups = Files.list(inTheWay)) {
            Path backup = backups.reduce((one, two) -> two).orElseThrow();
            assertThat(backup.getFileName().toString()).matches("before-.+-\\d{8}T\\d{6}Z\\.zip");
            assertRestored(backup);
        }
    }

    /** Schemas of an earlier release, with a row. */
    private Path olderRelease() throws Exception {
        Path files = folder.resolve("files");
        MigrationFiles older = migrationFiles();
        try (Stream<Path> claims = Files.list(files.resolve("db/migration/claims"))) {
            for (Path later : claims.filter(file -> !file.toString().contains("__create_claims"))
                    .toList()) {
                Files.delete(later);
            }
        }
        older.apply(new ExternalDatabase(url(), APP, OWNER));
        executeIn("practice", "insert into claims.counter values ('claim-number', 41)");
        return files;
    }

    private void assertRestored(Path backup) throws Exception {
        execute("create database other owner claimtree_owner");
        Map<String, String> other = bothRoles();
        other.put("CLAIMTREE_DB_URL", url().replace("practice", "other"));
        try (BackupFile file = BackupFile.open(backup)) {
            assertThat(file.manifest().schemas()).containsEntry("claims", "202611220004");
            migrationFiles().restore(file, new ExternalDatabase(other.get("CLAIMTREE_DB_URL"), APP, OWNER));
        }
        assertThat(one("other", "select value from claims.counter")).isEqualTo("41");
        assertThat(one("other", "select to_regclass('claims.part_check')")).isEqualTo("claims.part_check");
    }

    private boolean partChecks() throws SQLException {
        return one("practice", "select to_regclass('claims.part_check')") != null;
    }

    @Test
    void oneRoleMayMigrateAndServe() throws Exception {
        execute("alter database practice owner to claimtree_app");
        ExternalDatabase database = ExternalDatabase.connect(new DatabaseSettings(url(), APP, Optional.empty()));

        assertThat(migrationFiles().apply(database)).isPositive();
        assertThat(migrationFiles().apply(database)).isZero();
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsNamed() throws Exception {
        postgres.close();

        try (LauncherProcess launcher = launch(bothRoles())) {
            launcher.awaitEnd(Exit.DATABASE_UNREACHABLE);
            assertThat(launcher.output())
                    .hasLineCount(2)
                    .contains("the database 127.0.0.1:%d/practice".formatted(databasePort));
        }
    }

    private MigrationFiles migrationFiles() throws IOException {
        Path war = Path.of(System.getProperty("launcher.jar")).resolveSibling("app.war");
        return MigrationFiles.unpack(war, folder.resolve("files"));
    }

    private LauncherProcess launch(Map<String, String> environment) throws IOException {
        return LauncherProcess.start(folder.resolve("home"), environment, "run", "--port", Integer.toString(port));
    }

    private Map<String, String> bothRoles() {
        return new HashMap<>(Map.of(
                "CLAIMTREE_DB_URL", url(),
                "CLAIMTREE_DB_USER", APP.user(),
                "CLAIMTREE_DB_PASSWORD", APP.password(),
                "CLAIMTREE_DB_OWNER_USER", OWNER.user(),
                "CLAIMTREE_DB_OWNER_PASSWORD", OWNER.password()));
    }

    private String url() {
        return "jdbc:postgresql://127.0.0.1:%d/practice".formatted(databasePort);
    }

    private EmbeddedPostgres start() throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(databasePort)
                .setDataDirectory(folder.resolve("external"))
                .setCleanDataDirectory(false)
                .start();
    }

    private String serverRole() throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select distinct usename from pg_stat_activity where application_name = 'claimtree'")) {
            return rows.next() ? rows.getString(1) : "nobody";
        }
    }

    private String one(String database, String sql) throws SQLException {
        try (Connection connection = postgres.getDatabase("postgres", database).getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        executeIn("postgres", sql);
    }

    private void executeIn(String database, String sql) throws SQLException {
        try (Connection connection = postgres.getDatabase("postgres", database).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
