package org.claimtree.platform;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HexFormat;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Many rows for one table, sent with {@code COPY}: within the transaction of the handle, like any insert, and several
 * times as fast. Memory holds a small part of the rows. Until it is closed the connection can do nothing else.
 *
 * <p>Used where rows come by the thousand.
 */
public final class CopyRows implements AutoCloseable {
    private static final int SENT_AT_ONCE = 1 << 16;

    private final CopyIn copy;
    private final StringBuilder text = new StringBuilder(SENT_AT_ONCE + (SENT_AT_ONCE >> 2));
    private boolean inRow;

    /**
     * @param into table and columns, such as {@code claims.claim (id, number)}; never anything from outside
     */
    public CopyRows(Handle h, String into) {
        try {
            copy = h.getConnection().unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + into + " from stdin");
        } catch (SQLException e) {
            throw new IllegalStateException("Rows could not be copied", e);
        }
    }

    /** The next column of the row: anything whose text PostgreSQL reads as a value of the column; null is null. */
    public CopyRows add(Object value) {
        if (inRow) {
            text.append('\t');
        }
        inRow = true;
        if (value == null) {
            text.append("\\N");
        } else if (value instanceof byte[] bytes) {
            text.append("\\\\x").append(HexFormat.of().formatHex(bytes));
        } else if (value instanceof String string) {
            escape(string);
        } else {
            text.append(value);
        }
        return this;
    }

    /** Ends the row. */
    public void end() {
        text.append('\n');
        inRow = false;
        if (text.length() > SENT_AT_ONCE) {
            send();
        }
    }

    /** Backslash, tab, line feed and carriage return have a meaning of their own in this format. */
    private void escape(String value) {
        if (isPlain(value)) {
            text.append(value);
            return;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
    }

    /** Most texts are, and are copied as they stand: looking for four characters is much faster than asking each. */
    private static boolean isPlain(String value) {
        return value.indexOf('\\') < 0 && value.indexOf('\t') < 0 && value.indexOf('\n') < 0 && value.indexOf('\r') < 0;
    }

    private void send() {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        text.setLength(0);
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
        } catch (SQLException e) {
            throw new IllegalStateException("Rows could not be copied", e);
        }
    }

    /** Sends what is left. A row that was begun and not ended, or that the table refuses, ends the transaction. */
    @Override
    public void close() {
        try {
            if (inRow) {
                copy.cancelCopy();
                throw new IllegalStateException("A row was not ended");
            }
            if (copy.isActive()) {
                send();
                copy.endCopy();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Rows could not be copied", e);
        }
    }
}
