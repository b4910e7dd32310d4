package org.claimtree.platform.migration;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;

/** One schema as Flyway sees it: own folder, own history table. */
final class SchemaFlyway {
    private static final Pattern SCHEMA_NAME = Pattern.compile("[a-z][a-z0-9_]*");

    private final String schema;
    private final Flyway flyway;

    /** @param target version to stop at; without one the newest */
    SchemaFlyway(
            ClassLoader files,
            DataSource database,
            String schema,
            Map<String, String> placeholders,
            Optional<String> target) {
        this.schema = checked(schema);
        this.flyway = Flyway.configure(files)
                .dataSource(database)
                .schemas(schema)
                .table(Migrations.HISTORY_TABLE)
                .locations("classpath:db/migration/" + schema)
                .failOnMissingLocations(true)
                .validateMigrationNaming(true)
                .cleanDisabled(true)
                .placeholders(placeholders)
                .target(target.orElse("latest"))
                .load();
    }

    static String checked(String schema) {
        if (!SCHEMA_NAME.matcher(schema).matches()) {
            throw new IllegalArgumentException("Not a schema name: " + schema);
        }
        return schema;
    }

    /** @return number of files that were applied */
    int migrate() {
        try {
            return flyway.migrate().migrationsExecuted;
        } catch (FlywayException e) {
            throw new MigrationException("Schema %s: %s".formatted(schema, e.getMessage()), e);
        }
    }

    /**
     * Whether there is nothing to do: every file has been applied, and as it is now.
     *
     * @throws NewerSchemaException when the history names a version above the newest file
     */
    boolean isSettled() {
        MigrationInfo[] all = info();
        SchemaVersion version = version(all);
        if (version.isNewer()) {
            throw new NewerSchemaException(version);
        }
        return Arrays.stream(all)
                .filter(MigrationInfo::isVersioned)
                .allMatch(info -> info.getState() == MigrationState.SUCCESS && info.isChecksumMatching());
    }

    private MigrationInfo[] info() {
        try {
            return flyway.info().all();
        } catch (FlywayException e) {
            throw new MigrationException("Schema %s: %s".formatted(schema, e.getMessage()), e);
        }
    }

    private SchemaVersion version(MigrationInfo[] all) {
        String newest = highest(all, info -> info.getState().isResolved())
                .orElseThrow(() -> new MigrationException("Schema %s has no migration files".formatted(schema), null));
        return new SchemaVersion(schema, highest(all, info -> info.getState().isApplied()), newest);
    }

    private static Optional<String> highest(MigrationInfo[] all, Predicate<MigrationInfo> condition) {
        return Arrays.stream(all)
                .filter(condition)
                .map(MigrationInfo::getVersion)
                // The row that says "schema created" has no version.
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(MigrationVersion::getVersion);
    }
}
