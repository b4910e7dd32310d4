package org.claimtree.platform.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Compares the schemas of a database with the migration files of this release, reading only: the server asks it before
 * it serves anything. Works under the lesser role. Asks for versions only and therefore without Flyway, which would
 * read every file and every history at each start.
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
        List<SchemaVersion> versions = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            for (String schema : schemas) {
                versions.add(
                        new SchemaVersion(schema, applied(connection, schema), MigrationFolder.newest(files, schema)));
            }
        } catch (SQLException e) {
            throw new MigrationException("The database can't be asked for its version: " + e.getMessage(), e);
        }
        return versions;
    }

    /** The schemas that are older or newer than this release. */
    public List<SchemaVersion> mismatches(List<String> schemas) {
        return versions(schemas).stream().filter(version -> !version.matches()).toList();
    }

    private static Optional<String> applied(Connection connection, String schema) throws SQLException {
        String table = SchemaFlyway.checked(schema) + "." + Migrations.HISTORY_TABLE;
        if (!exists(connection, table)) {
            return Optional.empty();
        }
        // The row that says "schema created" has no version.
        try (PreparedStatement question = connection.prepareStatement(
                        "select version from " + table + " where success and version <> ''");
                ResultSet rows = question.executeQuery()) {
            List<String> versions = new ArrayList<>();
            while (rows.next()) {
                versions.add(rows.getString(1));
            }
            return versions.stream().max(SchemaVersion::compare);
        }
    }

    private static boolean exists(Connection connection, String table) throws SQLException {
        try (PreparedStatement question = connection.prepareStatement("select to_regclass(?) is not null")) {
            question.setString(1, table);
            try (ResultSet rows = question.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }
}
