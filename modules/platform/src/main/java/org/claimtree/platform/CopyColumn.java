package org.claimtree.platform;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.postgresql.util.ByteConverter;

/** A column of a table as {@code COPY} takes it in binary. */
final class CopyColumn {
    private static final LocalDate DAY_ZERO = LocalDate.of(2000, 1, 1);
    private static final Instant TIME_ZERO = DAY_ZERO.atStartOfDay().toInstant(ZoneOffset.UTC);
    private static final int OID_OF_INT4 = 23;
    private static final int OID_OF_TEXT = 25;

    /** Migrations are done before anything is copied, so a table's columns stay as they are. */
    private static final Map<String, List<CopyColumn>> KNOWN = new ConcurrentHashMap<>();

    private static final Map<String, Function<Object, byte[]>> TYPES = Map.ofEntries(
            Map.entry("uuid", CopyColumn::uuid),
            Map.entry("text", CopyColumn::text),
            Map.entry("bool", value -> new byte[] {(byte) ((Boolean) value ? 1 : 0)}),
            Map.entry("int4", value -> int4(((Number) value).intValue())),
            Map.entry("int8", value -> int8(((Number) value).longValue())),
            Map.entry("numeric", value -> ByteConverter.numeric((BigDecimal) value)),
            Map.entry("date", value -> int4((int) ChronoUnit.DAYS.between(DAY_ZERO, (LocalDate) value))),
            Map.entry("timestamp", value -> time(((LocalDateTime) value).toInstant(ZoneOffset.UTC))),
            Map.entry(
                    "timestamptz",
                    value -> time(value instanceof OffsetDateTime there ? there.toInstant() : (Instant) value)),
            Map.entry("bytea", value -> (byte[]) value),
            Map.entry("_text", value -> array(OID_OF_TEXT, (List<?>) value, CopyColumn::text)),
            Map.entry("_int4", value -> array(OID_OF_INT4, (List<?>) value, each -> int4((Integer) each))));

    private final String name;
    private final String type;
    private final Function<Object, byte[]> encoding;

    private CopyColumn(String name, String type) {
        this.name = name;
        this.type = type;
        this.encoding = TYPES.get(type);
        if (encoding == null) {
            throw new IllegalStateException("Column " + name + " is " + type + ", which is not copied yet");
        }
    }

    /** @param into table and columns, such as {@code claims.claim (id, number)} */
    static List<CopyColumn> of(Handle h, String into) {
        return KNOWN.computeIfAbsent(into, any -> read(h, into));
    }

    private static List<CopyColumn> read(Handle h, String into) {
        int opens = into.indexOf('(');
        String select = "select " + into.substring(opens + 1, into.lastIndexOf(')')) + " from "
                + into.substring(0, opens) + " limit 0";
        try (var statement = h.getConnection().prepareStatement(select)) {
            var columns = statement.getMetaData();
            List<CopyColumn> all = new ArrayList<>();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                all.add(new CopyColumn(columns.getColumnName(i), columns.getColumnTypeName(i)));
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException("The columns of a table could not be read", e);
        }
    }

    /**
     * @param value not null
     * @throws IllegalArgumentException when the column takes no such value; it does not say which
     */
    byte[] encode(Object value) {
        try {
            return encoding.apply(value);
        } catch (ClassCastException e) {
            throw new IllegalArgumentException("Column " + name + " is " + type + " and takes no "
                    + value.getClass().getSimpleName());
        }
    }

    private static byte[] text(Object value) {
        return String.valueOf(value).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] uuid(Object value) {
        UUID id = (UUID) value;
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static byte[] int4(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }

    private static byte[] int8(long value) {
        return ByteBuffer.allocate(8).putLong(value).array();
    }

    private static byte[] time(Instant value) {
        return int8(ChronoUnit.MICROS.between(TIME_ZERO, value));
    }

    /** One dimension from 1 on, without nulls. */
    private static byte[] array(int element, List<?> values, Function<Object, byte[]> encoding) {
        List<byte[]> all = values.stream().map(value -> encoding.apply(value)).toList();
        int length = all.stream().mapToInt(each -> 4 + each.length).sum();
        ByteBuffer bytes = ByteBuffer.allocate(20 + length)
                .putInt(all.isEmpty() ? 0 : 1)
                .putInt(0)
                .putInt(element);
        if (all.isEmpty()) {
            return Arrays.copyOf(bytes.array(), bytes.position());
        }
        bytes.putInt(all.size()).putInt(1);
        all.forEach(each -> bytes.putInt(each.length).put(each));
        return bytes.array();
    }
}
