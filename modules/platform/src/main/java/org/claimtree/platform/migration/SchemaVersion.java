package org.claimtree.platform.migration;

import java.util.Optional;

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
}
