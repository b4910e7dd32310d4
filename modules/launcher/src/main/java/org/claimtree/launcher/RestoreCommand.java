package org.claimtree.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.claimtree.platform.backup.BackupException;
import org.claimtree.platform.backup.BackupFile;
import org.claimtree.platform.backup.Manifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A backup into an empty database, which is then migrated, served once, and verified. */
@Command(
        name = "restore",
        description = "Put a backup into an empty home, or into an empty database that CLAIMTREE_DB_URL names.",
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "zip that backup has written")
    private Path file;

    @Option(
            names = "--home",
            description = "folder for all data (default: CLAIMTREE_HOME or ~/.claimtree, with -demo added for a backup"
                    + " of the demo practice)")
    private Path home;

    @Override
    public Integer call() throws LaunchException, InterruptedException {
        Settings settings;
        try (BackupFile backup = BackupFile.open(file)) {
            Home.Kind kind = kind(backup.manifest());
            Settings read = Settings.of(home, kind, null, System.getenv());
            // The verification is between the two of us.
            settings = new Settings(
                    read.home(), kind, NetworkSettings.onThisMachine(Ports.anyFree()), read.database(), read.log());
            restore(backup, settings);
        } catch (BackupException e) {
            throw new LaunchException(Exit.RESTORE_FAILED, "nothing was restored: " + e.getMessage(), e);
        }
        return verify(settings).code();
    }

    private static Home.Kind kind(Manifest manifest) throws LaunchException {
        return Home.Kind.of(manifest.origin())
                .orElseThrow(() -> new LaunchException(
                        Exit.RESTORE_FAILED,
                        "nothing was restored: the backup is of %s data, which this release does not know"
                                .formatted(manifest.origin())));
    }

    private static void restore(BackupFile backup, Settings settings) throws LaunchException {
        Manifest manifest = backup.manifest();
        Console.say("Restoring %,d rows, backed up %s by ClaimTree %s …"
                .formatted(manifest.rows(), manifest.at(), manifest.product()));
        try (Home home = Home.open(settings.home(), settings.kind());
                Database database = database(home, settings.database())) {
            MigrationFiles.unpack(Installation.besideLauncher().war(), home.resolve("migrations"))
                    .restore(backup, database);
            DemoPractice.wasLoaded(home);
        } catch (IOException e) {
            throw new LaunchException(
                    Exit.HOME_UNUSABLE, "%s can't be written: %s".formatted(settings.home(), e.getMessage()), e);
        }
        Console.say("Restored into " + settings.home());
    }

    private static Database database(Home home, Optional<DatabaseSettings> external) throws LaunchException {
        return external.isPresent() ? ExternalDatabase.connect(external.get()) : EmbeddedDatabase.start(home);
    }

    private static Exit verify(Settings settings) throws LaunchException, InterruptedException {
        Console.say("Verifying what was restored …");
        try (RunningServer running = RunningServer.start(settings)) {
            Optional<Verification> verification = running.operator().verify();
            if (verification.isEmpty()) {
                Console.say("This release verifies nothing yet; the rows are those of the backup.");
                return Exit.OK;
            }
            verification.get().lines().forEach(Console::say);
            return verification.get().whole() ? Exit.OK : Exit.NOT_WHOLE;
        }
    }
}
