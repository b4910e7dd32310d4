package org.claimtree.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The database of a home, whether its server runs or not: for commands that need rows and no server. */
final class StoredDatabase implements AutoCloseable {
    private final Database database;
    private final Home.Kind kind;
    private final Runnable release;

    private StoredDatabase(Database database, Home.Kind kind, Runnable release) {
        this.database = database;
        this.kind = kind;
        this.release = release;
    }

    /**
     * Finds the database. An embedded one is asked where it runs, or started for the while.
     *
     * @param external is used when there is one, and the home is not touched then
     */
    static StoredDatabase open(Path folder, Optional<DatabaseSettings> external) throws LaunchException {
        if (external.isPresent()) {
            Database database = ExternalDatabase.connect(external.get());
            return new StoredDatabase(database, Home.Kind.REAL, database::close);
        }
        Optional<Home.Kind> kind = Home.kindOf(folder);
        if (kind.isEmpty() || !Files.exists(folder.resolve(EmbeddedDatabase.FOLDER))) {
            throw new LaunchException(
                    Exit.HOME_UNUSABLE,
                    "%s holds no database of ClaimTree. Name its home with --home or CLAIMTREE_HOME."
                            .formatted(folder));
        }
        try {
            return started(Home.open(folder, kind.get()), kind.get());
        } catch (LaunchException e) {
            if (e.exit() == Exit.HOME_IN_USE) {
                Database running = EmbeddedDatabase.running(folder);
                return new StoredDatabase(running, kind.get(), running::close);
            }
            throw e;
        }
    }

    private static StoredDatabase started(Home home, Home.Kind kind) throws LaunchException {
        try {
            Database database = EmbeddedDatabase.start(home);
            return new StoredDatabase(database, kind, () -> {
                database.close();
                home.close();
            });
        } catch (LaunchException e) {
            home.close();
            throw e;
        }
    }

    Database database() {
        return database;
    }

    /** Whose data it is. */
    Home.Kind kind() {
        return kind;
    }

    /** Stops what was started. */
    @Override
    public void close() {
        release.run();
    }
}
