package org.claimtree.platform.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.claimtree.platform.backup.Manifest.Name;
import org.claimtree.platform.migration.Migrations;
import org.claimtree.platform.migration.SchemaCheck;
import org.claimtree.platform.migration.SchemaVersion;

/**
 * Puts a backup into an empty database: migrates it to what the backup was taken from, copies the rows in, and migrates
 * on to this release. The rows go in within one transaction; when anything fails, the database is empty again.
 */
public final class RestoreBackup {
    private final ClassLoader files;
    private final DataSource owner;
    private final String appRole;

    /**
     * @param files sees the migration folders of all schemas
     * @param owner connects as the role that is to own schemas and tables; no superuser is needed
     * @param appRole name of the existing role that the server works under
     */
    public RestoreBackup(ClassLoader files, DataSource owner, String appRole) {
        this.files = files;
        this.owner = owner;
        this.appRole = appRole;
    }

    /**
     * Restores a backup.
     *
     * @param schemas of this release, in dependency order
     * @throws BackupException when the backup is damaged or of a newer release, or the database is not empty
     * @throws org.claimtree.platform.migration.MigrationException when the schemas can't be made
     */
    public void from(BackupFile backup, List<String> schemas) {
        Map<String, String> versions = backup.manifest().schemas();
        refuseNewer(versions, schemas);
        refuseFull(versions, schemas);
        backup.check();
        try {
            Migrations migrations = new Migrations(files, owner, appRole);
            migrations.migrateTo(versions, schemas);
            load(backup);
            migrations.migrate(schemas);
        } catch (RuntimeException e) {
            empty(schemas, e);
            throw e;
        }
    }

    private void refuseNewer(Map<String, String> versions, List<String> schemas) {
        Map<String, String> newest = new SchemaCheck(files, owner)
                .versions(schemas).stream().collect(Collectors.toMap(SchemaVersion::schema, SchemaVersion::newest));
        versions.forEach((schema, version) -> {
            if (!newest.containsKey(schema)) {
                throw new BackupException(
                        "the backup is of a newer release: this one does not know schema %s".formatted(schema));
            }
            if (SchemaVersion.compare(version, newest.get(schema)) > 0) {
                throw new BackupException("the backup is of a newer release: schema %s is at %s, this release knows %s"
                        .formatted(schema, version, newest.get(schema)));
            }
        });
    }

    private void refuseFull(Map<String, String> versions, List<String> schemas) {
        Set<String> all = new TreeSet<>(schemas);
        all.addAll(versions.keySet());
        try (Connection connection = owner.getConnection()) {
            List<String> found = new Catalog(connection).existing(all);
            if (!found.isEmpty()) {
                throw new BackupException("the database is not empty, it has schema %s: a backup goes into an empty one"
                        .formatted(String.join(", ", found)));
            }
        } catch (SQLException e) {
            throw new BackupException("the database can't be read: " + Reason.of(e), e);
        }
    }

    private void load(BackupFile backup) {
        try (Connection connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            new Load(connection, backup).run();
            connection.commit();
        } catch (SQLException e) {
            throw new BackupException("the rows can't be written: state " + e.getSQLState(), e);
        }
    }

    /** Without this, what a failed restore left would stand in the way of the next one. */
    private void empty(List<String> schemas, RuntimeException reason) {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            for (String schema : schemas) {
                statement.execute("drop schema if exists %s cascade".formatted(Name.quoted(schema)));
            }
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }
}
