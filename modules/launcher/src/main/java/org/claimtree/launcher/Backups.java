package org.claimtree.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.claimtree.platform.backup.BackupException;
import org.claimtree.platform.backup.Manifest;
import org.claimtree.platform.backup.TakeBackup;
import org.claimtree.platform.migration.SchemaVersion;

/** Backups that are asked for, and those that are taken unasked before a database is migrated. */
final class Backups {
    /** Of those taken unasked. */
    static final int KEPT = 10;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern UNASKED = Pattern.compile("before-.+-(\\d{8}T\\d{6}Z)\\.zip");

    private Backups() {}

    static Manifest take(Database database, Home.Kind kind, Path file) throws LaunchException {
        return take(database, kind, file, Instant.now());
    }

    /**
     * Backs up a database that is about to be migrated; one that is new, or needs no migration, or is of a newer
     * release, is left alone.
     *
     * @param versions of all schemas
     * @param at names the file
     */
    static void beforeMigration(Database database, Home home, List<SchemaVersion> versions, Instant at)
            throws LaunchException {
        boolean exists = versions.stream().anyMatch(version -> version.applied().isPresent());
        boolean older = versions.stream().anyMatch(version -> !version.matches());
        if (!exists || !older || versions.stream().anyMatch(SchemaVersion::isNewer)) {
            return;
        }
        Console.say("The database is of an older release. Backing it up before it is migrated …");
        try {
            Path folder = home.subfolder("backups");
            Path file = folder.resolve("before-%s-%s.zip".formatted(Installation.version(), TIME.format(at)));
            Manifest manifest = take(database, home.kind(), file, at);
            Console.say("Backed up %,d rows into %s".formatted(manifest.rows(), file));
            removeOldest(folder);
        } catch (IOException e) {
            throw new LaunchException(
                    Exit.BACKUP_FAILED,
                    "%s can't be written, and nothing was migrated: %s"
                            .formatted(home.resolve("backups"), e.getClass().getSimpleName()),
                    e);
        }
    }

    /** All but the newest, by the time in their names; files of other names are not ours. */
    static void removeOldest(Path folder) throws IOException {
        List<Path> oldest;
        try (Stream<Path> files = Files.list(folder)) {
            oldest = files.filter(file -> !time(file).isEmpty())
                    .sorted(Comparator.comparing(Backups::time).reversed())
                    .skip(KEPT)
                    .toList();
        }
        for (Path file : oldest) {
            Files.delete(file);
        }
    }

    private static String time(Path file) {
        Matcher matcher = UNASKED.matcher(file.getFileName().toString());
        return matcher.matches() ? matcher.group(1) : "";
    }

    private static Manifest take(Database database, Home.Kind kind, Path file, Instant at) throws LaunchException {
        try {
            return new TakeBackup(database.asOwner())
                    .to(
                            file,
                            Installation.version(),
                            kind.name().toLowerCase(Locale.ROOT),
                            at.truncatedTo(ChronoUnit.SECONDS));
        } catch (BackupException e) {
            throw new LaunchException(Exit.BACKUP_FAILED, "no backup was made: " + e.getMessage(), e);
        }
    }
}
