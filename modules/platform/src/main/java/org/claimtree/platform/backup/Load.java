package org.claimtree.platform.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.claimtree.platform.backup.Catalog.Columns;
import org.claimtree.platform.backup.Catalog.ForeignKey;
import org.claimtree.platform.backup.Manifest.Sequence;
import org.claimtree.platform.backup.Manifest.Table;
import org.postgresql.PGConnection;

/**
 * The rows of a backup into migrated tables, in the transaction of the connection, with what an owner may do: triggers
 * that refuse change sleep meanwhile; references are taken off and made again, which checks them at once over all rows,
 * whatever the order of the tables.
 */
final class Load {
    private final Connection connection;
    private final BackupFile backup;
    private final Catalog catalog;
    private final Set<String> schemas;

    Load(Connection connection, BackupFile backup) {
        this.connection = connection;
        this.backup = backup;
        this.catalog = new Catalog(connection);
        this.schemas = backup.manifest().schemas().keySet();
    }

    void run() throws SQLException {
        List<Columns> tables = catalog.tables(schemas);
        refuseOthers(tables);
        List<ForeignKey> keys = catalog.foreignKeys(schemas);
        for (ForeignKey key : keys) {
            execute(key.drop());
        }
        removeSeeds(tables);
        for (Table table : backup.manifest().tables()) {
            copy(table);
        }
        for (ForeignKey key : keys) {
            execute(key.add());
        }
        for (Columns table : tables) {
            execute("alter table %s enable trigger user".formatted(table.table().sql()));
            execute("analyze " + table.table().sql());
        }
        for (Sequence sequence : backup.manifest().sequences()) {
            set(sequence);
        }
    }

    /** Rows without a table, or a table without rows, would be lost without a word. */
    private void refuseOthers(List<Columns> tables) {
        Map<String, Set<String>> here = tables.stream()
                .collect(Collectors.toMap(
                        columns -> columns.table().toString(), columns -> Set.copyOf(columns.columns())));
        Map<String, Set<String>> there = backup.manifest().tables().stream()
                .collect(Collectors.toMap(table -> table.name().toString(), table -> Set.copyOf(table.columns())));
        Set<String> names = new TreeSet<>(here.keySet());
        names.addAll(there.keySet());
        for (String name : names) {
            if (!there.getOrDefault(name, Set.of()).equals(here.getOrDefault(name, Set.of()))) {
                throw new BackupException(
                        "table %s of the backup is not that of this release at the same version".formatted(name));
            }
        }
    }

    /** What migrations put into their tables is in the backup too, as it was then. */
    private void removeSeeds(List<Columns> tables) throws SQLException {
        for (Columns table : tables) {
            execute("alter table %s disable trigger user"
                    .formatted(table.table().sql()));
        }
        if (!tables.isEmpty()) {
            execute(tables.stream()
                    .map(table -> table.table().sql())
                    .collect(Collectors.joining(", ", "truncate ", "")));
        }
    }

    private void copy(Table table) throws SQLException {
        String sql = "copy %s from stdin".formatted(new Columns(table.name(), table.columns()).target());
        long rows = backup.read(
                table,
                content -> connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, content));
        if (rows != table.rows()) {
            throw new BackupException(
                    "table %s has %d rows, %d were backed up".formatted(table.name(), rows, table.rows()));
        }
    }

    private void set(Sequence sequence) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select setval(?::regclass, ?, ?)")) {
            statement.setString(1, sequence.name().sql());
            statement.setLong(2, sequence.value());
            statement.setBoolean(3, sequence.called());
            statement.execute();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
