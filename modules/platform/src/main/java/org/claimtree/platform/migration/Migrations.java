package org.claimtree.platform.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Brings the schemas of a database to the version of this release, as their owner.
 *
 * <p>Each module owns one schema, one folder {@code db/migration/<schema>} of files named
 * {@code V<yyyymmddhhmm>__<verb>.sql}, and one history table inside its schema. The schema itself is created here, and
 * the lesser role, under which the server works, is let into it; what that role may do with a table is said by the
 * migration that creates the table: {@code grant select, insert on claims.claim to ${app_role};}. The history table is
 * readable for the lesser role, so that the server can refuse another version ({@link SchemaCheck}).
 */
public final class Migrations {
    /** Table in each schema that names the migrations it has seen. */
    public static final String HISTORY_TABLE = "flyway_schema_history";

    /** Names the session lock that lets only one launcher at a time migrate a database. */
    private static final long LOCK = 0x436c61696d547265L;

    private final ClassLoader files;
    private final DataSource owner;
    private final String appRole;

    /**
     * @param files sees the migration folders of all schemas
     * @param owner connects as the role that is to own schemas and tables
     * @param appRole name of the existing role that the server works under; may be the owner itself
     */
    public Migrations(ClassLoader files, DataSource owner, String appRole) {
        this.files = files;
        this.owner = owner;
        this.appRole = appRole;
    }

    /**
     * Migrates the schemas one after the other. A failing file leaves its schema, and those before it, at the last
     * complete version.
     *
     * @param schemas in dependency order
     * @return number of migration files that were applied
     * @throws NewerSchemaException when any of the schemas is newer than its files; none was touched
     * @throws MigrationException when a schema has no files, or a file fails or was changed after it had been applied
     */
    public int migrate(List<String> schemas) {
        return migrate(schemas, Map.of());
    }

    /**
     * Migrates schemas to a version of the past, as a database of that time had it.
     *
     * @param versions schema to version; schemas that it leaves out are not made
     * @param schemas of this release, in dependency order
     * @throws MigrationException when a migration fails, or none of this release has the version
     */
    public void migrateTo(Map<String, String> versions, List<String> schemas) {
        migrate(schemas.stream().filter(versions::containsKey).toList(), versions);
    }

    /** Makes migrations wait until the connection is closed, after waiting for one that is going on. */
    public static void holdOff(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select pg_advisory_lock_shared(?)")) {
            statement.setLong(1, LOCK);
            statement.execute();
        }
    }

    private int migrate(List<String> schemas, Map<String, String> targets) {
        try (Connection connection = owner.getConnection()) {
            lock(connection);
            String role = quoted(connection);
            List<SchemaFlyway> flyways = schemas.stream()
                    .map(schema -> new SchemaFlyway(
                            files, owner, schema, Map.of("app_role", role), Optional.ofNullable(targets.get(schema))))
                    .toList();
            // All are looked at before one is touched: a newer one refuses the release.
            List<Boolean> settled =
                    flyways.stream().map(SchemaFlyway::isSettled).toList();
            int applied = 0;
            for (int i = 0; i < schemas.size(); i++) {
                if (!settled.get(i)) {
                    applied += flyways.get(i).migrate();
                }
                letIn(connection, schemas.get(i), role);
            }
            return applied;
        } catch (SQLException e) {
            throw new MigrationException("Migration failed: " + e.getMessage(), e);
        }
    }

    /** The lock belongs to the session, so that closing the connection, or dying, gives it back. */
    private static void lock(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select pg_advisory_lock(?)")) {
            statement.setLong(1, LOCK);
            statement.execute();
        }
    }

    private String quoted(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select quote_ident(?)")) {
            statement.setString(1, appRole);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    private static void letIn(Connection connection, String schema, String role) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("grant usage on schema %s to %s".formatted(schema, role));
            statement.execute("grant select on %s.%s to %s".formatted(schema, HISTORY_TABLE, role));
        }
    }
}
