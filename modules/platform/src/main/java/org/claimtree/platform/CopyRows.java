package org.claimtree.platform;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Many rows for one table, sent with {@code COPY}: within the transaction of the handle, like any insert, and several
 * times as fast. Memory holds a small part of the rows. Until it is closed the connection can do nothing else.
 *
 * <p>Rows are sent in PostgreSQL's binary format, which neither side has to take apart character by character. Used where
 * rows come by the thousand.
 */
public final class CopyRows implements AutoCloseable {
    private static final int SENT_AT_ONCE = 1 << 16;

    /** What a binary copy begins with, then no flags and nothing further in its header. */
    private static final byte[] SIGNATURE = "PGCOPY\n\u00ff\r\n\0".getBytes(StandardCharsets.ISO_8859_1);

    private final List<CopyColumn> columns;
    private final CopyIn copy;
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream(SENT_AT_ONCE + (SENT_AT_ONCE >> 2));
    private final DataOutputStream bytes = new DataOutputStream(waiting);
    private int next;

    /**
     * @param into table and columns, such as {@code claims.claim (id, number)}; never anything from outside
     */
    public CopyRows(Handle h, String into) {
        columns = CopyColumn.of(h, into);
        try {
            copy = h.getConnection()
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + into + " from stdin (format binary)");
        } catch (SQLException e) {
            throw new IllegalStateException("Rows could not be copied", e);
        }
        write(() -> {
            bytes.write(SIGNATURE);
            bytes.writeInt(0);
            bytes.writeInt(0);
        });
    }

    /**
     * The next column of the row; null is null.
     *
     * @throws IllegalArgumentException when the column takes no such value
     */
    public CopyRows add(Object value) {
        byte[] encoded = value == null ? null : columns.get(next).encode(value);
        write(() -> {
            if (next == 0) {
                bytes.writeShort(columns.size());
            }
            if (encoded == null) {
                bytes.writeInt(-1);
            } else {
                bytes.writeInt(encoded.length);
                bytes.write(encoded);
            }
        });
        next++;
        return this;
    }

    /** Ends the row. */
    public void end() {
        if (next < columns.size()) {
            throw new IllegalStateException("A row was not ended");
        }
        next = 0;
        if (waiting.size() > SENT_AT_ONCE) {
            send();
        }
    }

    private void send() {
        byte[] some = waiting.toByteArray();
        waiting.reset();
        try {
            copy.writeToCopy(some, 0, some.length);
        } catch (SQLException e) {
            throw new IllegalStateException("Rows could not be copied", e);
        }
    }

    /** Sends what is left. A row that was begun and not ended, or that the table refuses, ends the transaction. */
    @Override
    public void close() {
        try {
            if (next > 0) {
                copy.cancelCopy();
                throw new IllegalStateException("A row was not ended");
            }
            if (copy.isActive()) {
                write(() -> bytes.writeShort(-1));
                send();
                copy.endCopy();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Rows could not be copied", e);
        }
    }

    private interface Writing {
        void run() throws IOException;
    }

    private static void write(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
