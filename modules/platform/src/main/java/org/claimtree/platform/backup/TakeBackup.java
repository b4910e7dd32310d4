package org.claimtree.platform.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.backup.Catalog.Columns;
import org.claimtree.platform.backup.Manifest.Table;
import org.claimtree.platform.migration.Migrations;
import org.postgresql.PGConnection;

/**
 * Writes all rows of all our tables into one zip, as they stand at one moment, while others read and write. Memory is
 * flat at any size. Migrations wait until it is done, and it waits for them.
 */
public final class TakeBackup {
    private final DataSource owner;

    /** @param owner connects as the role that owns the tables, or one that may read all of them */
    public TakeBackup(DataSource owner) {
        this.owner = owner;
    }

    /**
     * Takes a backup. When it throws, the file does not exist.
     *
     * @param file does not exist yet
     * @param product version of this release
     * @param origin kept in the manifest as it is given
     * @param at the time that the manifest names
     * @throws BackupException when the file exists or can't be written, or the database can't be read or is empty
     */
    public Manifest to(Path file, String product, String origin, Instant at) {
        try (Connection connection = owner.getConnection()) {
            Migrations.holdOff(connection);
            freeze(connection);
            SortedMap<String, String> versions = new Catalog(connection).versions();
            if (versions.isEmpty()) {
                throw new BackupException("the database is empty, there is nothing to back up");
            }
            Manifest begun = new Manifest(Manifest.FORMAT, product, origin, at, versions, List.of(), List.of());
            List<Manifest> done = new ArrayList<>();
            WholeFile.write(file, out -> done.add(write(connection, begun, out)));
            return done.get(0);
        } catch (FileAlreadyExistsException e) {
            throw new BackupException(e.getFile() + " exists already, and a backup never overwrites a file", e);
        } catch (IOException e) {
            throw new BackupException("%s can't be written: %s".formatted(file, Reason.of(e)), e);
        } catch (SQLException e) {
            throw new BackupException("the database can't be read: " + Reason.of(e), e);
        }
    }

    /** One snapshot for all that is read, and one way to write every type, whatever the database is set to. */
    private static void freeze(Connection connection) throws SQLException {
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local timezone = 'UTC'");
            statement.execute("set local datestyle = 'ISO'");
            statement.execute("set local intervalstyle = 'postgres'");
            statement.execute("set local extra_float_digits = 3");
            statement.execute("set local bytea_output = 'hex'");
        }
    }

    private static Manifest write(Connection connection, Manifest begun, OutputStream out)
            throws IOException, SQLException {
        ZipOutputStream zip = new ZipOutputStream(out);
        // Text packs well at any level, and the server wants the processor too.
        zip.setLevel(Deflater.BEST_SPEED);
        Catalog catalog = new Catalog(connection);
        List<Table> tables = new ArrayList<>();
        for (Columns columns : catalog.tables(begun.schemas().keySet())) {
            tables.add(copy(connection, columns, begun.at(), zip));
        }
        Manifest manifest = new Manifest(
                begun.format(),
                begun.product(),
                begun.origin(),
                begun.at(),
                begun.schemas(),
                tables,
                catalog.sequences(begun.schemas().keySet()));
        zip.putNextEntry(entry(Manifest.ENTRY, begun.at()));
        zip.write(CanonicalJson.write(manifest).getBytes(StandardCharsets.UTF_8));
        zip.finish();
        return manifest;
    }

    private static Table copy(Connection connection, Columns columns, Instant at, ZipOutputStream zip)
            throws IOException, SQLException {
        zip.putNextEntry(entry(new Table(columns.table(), columns.columns(), 0, 0, "").entry(), at));
        Measure measure = new Measure();
        long rows = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy (" + columns.query() + ") to stdout", measure.over(zip));
        zip.closeEntry();
        return new Table(columns.table(), columns.columns(), rows, measure.bytes(), measure.sha256());
    }

    private static ZipEntry entry(String name, Instant at) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(at.toEpochMilli());
        return entry;
    }
}
