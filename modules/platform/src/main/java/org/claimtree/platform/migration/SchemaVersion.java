package org.claimtree.platform.migration;

import java.util.Optional;
import org.flywaydb.core.api.MigrationVersion;

/**
 * What a schema is and what this release wants it to be.
 *
 * @param applied version of the last migration that the database has seen, empty before the first one
 * @param newest version of the newest migration file of this release
 */
public record SchemaVersion(String schema, Optional<String> applied, String newest) {
    /** Whether a server of this release may work on the schema. */
    public boolean matches() {
        return applied.equals(Optional.of(newest));
    }

    /** Whether a newer release has migrated the schema. */
    public boolean isNewer() {
        return applied.filter(version -> compare(version, newest) > 0).isPresent();
    }

    /** Versions by their numbers, the older one first. */
    public static int compare(String one, String other) {
        return MigrationVersion.fromVersion(one).compareTo(MigrationVersion.fromVersion(other));
    }
}
