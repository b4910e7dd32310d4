package org.claimtree.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.claimtree.platform.backup.BackupFile;
import org.claimtree.platform.backup.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One life of an installation: first start, what is open and what not, a kill, the next start, a backup, a clean stop,
 * and the next life in another home.
 */
class EmbeddedRunIT {
    private static final Pattern ONE_TIME_PASSWORD = Pattern.compile("one-time password (\\S+);");
    private static final List<String> SECRETS =
            List.of("operator-token", "pg-password", "pg-app-password", "pg-owner-password");

    @TempDir
    private Path folder;

    private final int port = Ports.anyFree();
    private final Client client = new Client(port);

    @Test
    void aKilledServerStartsAgainAndStopsCleanly() throws Exception {
        Path home = folder.resolve("home");
        try (LauncherProcess first = start(home, port)) {
            first.awaitReady();
            onlyHealthIsOpen(home);
            aSecondLauncherIsRefused(home);
            secretsStayInTheirFiles(home, first.output());

            first.kill();
            assertThat(first.leftOver()).as("PostgreSQL outlives the kill").isNotEmpty();
        }
        try (LauncherProcess second = start(home, port)) {
            second.awaitReady();
            assertThat(client.status("/health")).isEqualTo(200);
            assertThat(home.resolve("server-address")).hasContent("http://127.0.0.1:" + port);
            backUp(home, "running.zip");

            second.terminate();
            second.awaitEnd(Exit.OK);
            assertThat(second.output()).contains("ClaimTree has stopped.");
            await().atMost(Duration.ofSeconds(10)).until(() -> second.leftOver().isEmpty());
            assertThat(home.resolve("pg/postmaster.pid")).doesNotExist();
            assertThat(home.resolve("server-address")).doesNotExist();
        }
        restoreElsewhere();
    }

    /** Compares what was backed up from a running server with what a stopped one holds after the restore. */
    private void restoreElsewhere() throws IOException, InterruptedException {
        Path elsewhere = folder.resolve("elsewhere");
        String file = folder.resolve("running.zip").toString();
        try (LauncherProcess restore =
                LauncherProcess.start(elsewhere, Map.of(), "restore", file, "--home", elsewhere.toString())) {
            restore.awaitEnd(Exit.OK);
            assertThat(restore.output()).contains("Restored into " + elsewhere, "Verifying what was restored");
        }
        Manifest restored = backUp(elsewhere, "restored.zip");
        Manifest original = manifest("running.zip");
        assertThat(original.rows()).isGreaterThan(900);
        // The order of rows is that of the restore, which is that of the backup.
        assertThat(practice(restored)).hasSizeGreaterThan(3).isEqualTo(practice(original));
        assertThat(restored.schemas()).isEqualTo(original.schemas());
        try (LauncherProcess again =
                LauncherProcess.start(elsewhere, Map.of(), "restore", file, "--home", elsewhere.toString())) {
            again.awaitEnd(Exit.RESTORE_FAILED);
            assertThat(again.output()).contains("the database is not empty");
        }
        try (LauncherProcess verify =
                LauncherProcess.start(elsewhere, Map.of(), "verify", "--home", elsewhere.toString())) {
            verify.awaitEnd(Exit.NOT_RUNNING);
        }
    }

    private Manifest backUp(Path home, String name) throws IOException, InterruptedException {
        Path file = folder.resolve(name);
        try (LauncherProcess backup =
                LauncherProcess.start(home, Map.of(), "backup", file.toString(), "--home", home.toString())) {
            backup.awaitEnd(Exit.OK);
            assertThat(backup.output()).contains("Backed up").contains(file.toString());
            backup.letGo();
        }
        return manifest(name);
    }

    private Manifest manifest(String name) {
        try (BackupFile backup = BackupFile.open(folder.resolve(name))) {
            return backup.manifest();
        }
    }

    /** What a server does not write by itself when it starts. */
    private static List<Manifest.Table> practice(Manifest manifest) {
        return manifest.tables().stream()
                .filter(table -> table.name().toString().matches("(clients|invoicing)\\..*|platform\\.revision.*"))
                .toList();
    }

    private static String token(Path home) throws IOException {
        return Files.readString(home.resolve("operator-token")).strip();
    }

    private void onlyHealthIsOpen(Path home) throws IOException, InterruptedException {
        HttpResponse<String> refused = client.get("/api/v1/anything");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"ClaimTree\"");
        assertThat(refused.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");

        for (String path :
                List.of("/", "/openapi", "/metrics", "/api/v1/anything", "/api/v1/../../health/../openapi")) {
            assertThat(client.status(path)).as(path).isIn(302, 401);
        }
        String token = token(home);
        assertThat(client.status("/openapi", "Authorization", "Bearer " + token))
                .isEqualTo(200);
        assertThat(client.status("/api/v1/payers", "Authorization", "Bearer " + token))
                .as("there is an administrator, so the operator sees no data")
                .isEqualTo(403);
        assertThat(client.get("/health").body()).contains("\"database\"").contains("\"UP\"");
    }

    private void aSecondLauncherIsRefused(Path home) throws IOException, InterruptedException {
        try (LauncherProcess samePort = start(folder.resolve("other-home"), port)) {
            samePort.awaitEnd(Exit.PORT_TAKEN);
            assertThat(samePort.output()).contains("another program listens on port " + port);
        }
        try (var sameHome = LauncherProcess.start(
                folder.resolve("unused"), Map.of("CLAIMTREE_HOME", home.toString()), "run", "--port", freePort())) {
            sameHome.awaitEnd(Exit.HOME_IN_USE);
            assertThat(sameHome.output()).contains("another ClaimTree runs on " + home);
        }
    }

    private static void secretsStayInTheirFiles(Path home, String output) throws IOException {
        for (String name : SECRETS) {
            Path file = home.resolve(name);
            String secret = Files.readString(file).strip();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .as(name)
                    .isEqualTo("rw-------");
            assertThat(output).doesNotContain(secret);
            secretIsInNoLog(home, secret);
        }
        Matcher oneTime = ONE_TIME_PASSWORD.matcher(output);
        if (oneTime.find()) {
            secretIsInNoLog(home, oneTime.group(1));
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home)))
                .isEqualTo("rwx------");
    }

    private static void secretIsInNoLog(Path home, String secret) throws IOException {
        try (Stream<Path> logs = Files.walk(home.resolve("logs"))) {
            assertThat(logs.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(log -> assertThat(log).content().doesNotContain(secret));
        }
    }

    private static LauncherProcess start(Path home, int port) throws IOException {
        return LauncherProcess.start(
                home, Map.of(), "run", "--demo", "--home", home.toString(), "--port", Integer.toString(port));
    }

    private static String freePort() {
        return Integer.toString(Ports.anyFree());
    }
}
