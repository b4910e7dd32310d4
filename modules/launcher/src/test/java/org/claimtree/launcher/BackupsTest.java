package org.claimtree.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.claimtree.platform.migration.SchemaVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a backup is taken unasked, and how long it is kept; the backup itself is met by the finished program. */
class BackupsTest {
    private static final SchemaVersion NEW = new SchemaVersion("one", Optional.empty(), "2");
    private static final SchemaVersion CURRENT = new SchemaVersion("two", Optional.of("2"), "2");
    private static final SchemaVersion OLDER = new SchemaVersion("three", Optional.of("1"), "2");
    private static final SchemaVersion NEWER = new SchemaVersion("four", Optional.of("10"), "2");

    @TempDir
    private Path folder;

    @Test
    void onlyAnOlderDatabaseIsBackedUp() throws Exception {
        try (Home home = Home.open(folder, Home.Kind.REAL)) {
            // Without a database: whoever asked it would fail.
            Backups.beforeMigration(null, home, List.of(NEW, NEW), Instant.EPOCH);
            Backups.beforeMigration(null, home, List.of(CURRENT, CURRENT), Instant.EPOCH);
            Backups.beforeMigration(null, home, List.of(OLDER, NEWER), Instant.EPOCH);

            assertThat(folder.resolve("backups")).doesNotExist();
            assertThat(fails(home, List.of(CURRENT, OLDER))).isTrue();
            assertThat(fails(home, List.of(CURRENT, NEW))).isTrue();
        }
    }

    @Test
    void theNewestTenAreKeptWhateverReleaseMadeThem() throws IOException {
        IntStream.rangeClosed(10, 22)
                .forEach(day -> touch("before-%s-202611%dT120000Z.zip".formatted(day % 2 == 0 ? "0.9" : "0.10", day)));
        touch("mine.zip");
        touch("before-lunch.zip");

        Backups.removeOldest(folder);

        assertThat(folder.toFile().list())
                .hasSize(12)
                .contains("mine.zip", "before-lunch.zip", "before-0.10-20261113T120000Z.zip")
                .noneMatch(name -> name.matches("before-0.*2026111[012]T.*"));
    }

    private boolean fails(Home home, List<SchemaVersion> versions) {
        try {
            Backups.beforeMigration(null, home, versions, Instant.EPOCH);
            return false;
        } catch (LaunchException | NullPointerException e) {
            return true;
        }
    }

    private void touch(String name) {
        try {
            Files.createFile(folder.resolve(name));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
