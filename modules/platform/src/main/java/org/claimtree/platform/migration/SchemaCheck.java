package org.claimtree.platform.migration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Compares the schemas of a database with the migration files of this release, reading only: the server asks it before
 * it serves anything. Works under the lesser role.
 */
public final class SchemaCheck {
    private final ClassLoader files;
    private final DataSource database;

    public SchemaCheck(ClassLoader files, DataSource database) {
        this.files = files;
        this.database = database;
    }

    /**
     * One line per schema, in the order given.
     *
     * @throws MigrationException when the database can't be asked or a schema has no files
     */
    public List<SchemaVersion> versions(List<String> schemas) {
        return schemas.stream()
                .map(schema -> new SchemaFlyway(files, database, schema, Map.of(), Optional.empty()).version())
                .toList();
    }

    /** The schemas that are older or newer than this release. */
    public List<SchemaVersion> mismatches(List<String> schemas) {
        return versions(schemas).stream().filter(version -> !version.matches()).toList();
    }
}
