package org.claimtree.launcher;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.claimtree.platform.backup.Manifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The whole database as one file. */
@Command(
        name = "backup",
        description = "Write everything that the database holds into one file, while the server runs or not.",
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "zip to write; must not exist")
    private Path file;

    @Mixin
    private WhichHome home;

    @Override
    public Integer call() throws LaunchException {
        Map<String, String> variables = System.getenv();
        try (StoredDatabase stored = StoredDatabase.open(home.folder(variables), external(variables))) {
            Manifest manifest = Backups.take(stored.database(), stored.kind(), file);
            Console.say("Backed up %,d rows of %d tables into %s"
                    .formatted(manifest.rows(), manifest.tables().size(), file));
        }
        return Exit.OK.code();
    }

    private Optional<DatabaseSettings> external(Map<String, String> variables) throws LaunchException {
        if (home.isDemo()) {
            return Optional.empty();
        }
        Environment environment = new Environment(variables);
        Optional<DatabaseSettings> external = DatabaseSettings.of(environment);
        environment.refuseProblems();
        return external;
    }
}
