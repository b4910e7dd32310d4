package org.claimtree.platform.migration;

/**
 * The database was migrated by a newer release than this one. Nothing was changed: going on would write rows that the
 * newer schema may not allow to be understood any more.
 */
public final class NewerSchemaException extends MigrationException {
    private static final long serialVersionUID = 1L;

    NewerSchemaException(SchemaVersion version) {
        super(
                "Schema %s is at version %s, this release knows %s"
                        .formatted(version.schema(), version.applied().orElse("none"), version.newest()),
                null);
    }
}
