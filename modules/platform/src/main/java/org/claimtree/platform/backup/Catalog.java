package org.claimtree.platform.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.claimtree.platform.backup.Manifest.Name;
import org.claimtree.platform.backup.Manifest.Sequence;
import org.claimtree.platform.migration.Migrations;

/** What a database holds, as its own catalog has it: a table that is added later is found without being listed. */
final class Catalog {
    private final Connection connection;

    Catalog(Connection connection) {
        this.connection = connection;
    }

    /** Schemas that were migrated, with the version that they are at. */
    SortedMap<String, String> versions() throws SQLException {
        SortedMap<String, String> versions = new TreeMap<>();
        for (String schema : schemasWithHistory()) {
            String newest = "select version from %s where success and version is not null"
                    + " order by installed_rank desc limit 1";
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(
                            newest.formatted(new Name(schema, Migrations.HISTORY_TABLE).sql()))) {
                if (row.next()) {
                    versions.put(schema, row.getString(1));
                }
            }
        }
        return versions;
    }

    private List<String> schemasWithHistory() throws SQLException {
        String sql = "select n.nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                + " where c.relname = ? and c.relkind = 'r' and n.nspname <> 'public'";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, Migrations.HISTORY_TABLE);
            return strings(statement);
        }
    }

    /** Those of the given schemas that exist. */
    List<String> existing(Collection<String> schemas) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select nspname from pg_namespace where nspname = any (?) order by 1")) {
            statement.setArray(1, array(schemas));
            return strings(statement);
        }
    }

    /** All tables but the histories of the migrations, partitions with the table that they are part of. */
    List<Columns> tables(Collection<String> schemas) throws SQLException {
        String sql = """
                select n.nspname, c.relname, array(
                  select a.attname::text from pg_attribute a
                  where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                  order by a.attnum)
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = any (?) and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> ?
                order by n.nspname collate "C", c.relname collate "C"
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, array(schemas));
            statement.setString(2, Migrations.HISTORY_TABLE);
            List<Columns> tables = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    tables.add(new Columns(name(rows), Arrays.asList((String[])
                            rows.getArray(3).getArray())));
                }
            }
            return tables;
        }
    }

    /** Where all sequences stand; what was drawn for a row of the snapshot is never above that. */
    List<Sequence> sequences(Collection<String> schemas) throws SQLException {
        List<Sequence> sequences = new ArrayList<>();
        for (Name name : sequenceNames(schemas)) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select last_value, is_called from " + name.sql())) {
                row.next();
                sequences.add(new Sequence(name, row.getLong(1), row.getBoolean(2)));
            }
        }
        return sequences;
    }

    private List<Name> sequenceNames(Collection<String> schemas) throws SQLException {
        String sql = "select n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                + " where n.nspname = any (?) and c.relkind = 'S' order by 1, 2";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, array(schemas));
            List<Name> names = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    names.add(name(rows));
                }
            }
            return names;
        }
    }

    /** All references between tables, those of partitions with the table that they are part of. */
    List<ForeignKey> foreignKeys(Collection<String> schemas) throws SQLException {
        String sql = """
                select n.nspname, c.relname, k.conname, pg_get_constraintdef(k.oid)
                from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = any (?) and k.contype = 'f' and k.conparentid = 0
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, array(schemas));
            List<ForeignKey> keys = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    keys.add(new ForeignKey(name(rows), rows.getString(3), rows.getString(4)));
                }
            }
            return keys;
        }
    }

    private static Name name(ResultSet row) throws SQLException {
        return new Name(row.getString(1), row.getString(2));
    }

    private java.sql.Array array(Collection<String> values) throws SQLException {
        return connection.createArrayOf("text", values.toArray());
    }

    private static List<String> strings(PreparedStatement statement) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
        }
        return strings;
    }

    /** A table and the columns that are written into a backup. */
    record Columns(Name table, List<String> columns) {
        /** Table and columns in quotes, as {@code COPY … FROM} names them. */
        String target() {
            return table.sql() + " (" + list() + ")";
        }

        /** The rows; of a partitioned table too, which {@code COPY} alone would refuse. */
        String query() {
            return "select " + list() + " from " + table.sql();
        }

        private String list() {
            return String.join(", ", columns.stream().map(Name::quoted).toList());
        }
    }

    /** A reference from a table to another one, in the words that make it again. */
    record ForeignKey(Name table, String name, String definition) {
        String drop() {
            return "alter table %s drop constraint %s".formatted(table.sql(), Name.quoted(name));
        }

        String add() {
            return "alter table %s add constraint %s %s".formatted(table.sql(), Name.quoted(name), definition);
        }
    }
}
