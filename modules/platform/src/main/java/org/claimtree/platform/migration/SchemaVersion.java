package org.claimtree.platform.migration;

import java.util.Comparator;
import java.util.Optional;

/**
 * What a schema is and what this release wants it to be.
 *
 * @param applied version of the last migration that the database has seen, empty before the first one
 * @param newest version of the newest migration file of this release
 */
public record SchemaVersion(String schema, Optional<String> applied, String newest) {
    private static final Comparator<String> NUMBERS =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    /** Whether a server of this release may work on the schema. */
    public boolean matches() {
        return applied.equals(Optional.of(newest));
    }

    /** Whether a newer release has migrated the schema. */
    public boolean isNewer() {
        return applied.filter(version -> compare(version, newest) > 0).isPresent();
    }

    /** Versions by their numbers, digits without zeros in front, the older one first. */
    public static int compare(String one, String other) {
        return NUMBERS.compare(one, other);
    }
}
