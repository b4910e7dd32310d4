package org.claimtree.app.security;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The one table of what each address needs: a row for every operation of the REST interface, by the path that its
 * description has, and for every page and servlet; {@code *} at the end of a path stands for whatever follows.
 */
final class AccessTable {
    private final Map<String, Access> rows = new LinkedHashMap<>();

    private AccessTable() {}

    /** The table as it lies beside this class. */
    static AccessTable read() {
        AccessTable table = new AccessTable();
        try (InputStream in = AccessTable.class.getResourceAsStream("access.csv");
                CsvReader<NamedCsvRecord> rows =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (NamedCsvRecord row : rows) {
                String key = row.getField("method") + " " + row.getField("path");
                if (table.rows.put(key, Access.of(row.getField("needs"))) != null) {
                    throw new IllegalStateException("Two rows for " + key);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    /** All rows: {@code METHOD path} and what it needs. */
    Map<String, Access> rows() {
        return Map.copyOf(rows);
    }

    /** What an address needs, exactly as it stands in the table; HEAD is as GET. */
    Optional<Access> exact(String method, String path) {
        return Optional.ofNullable(rows.get(asGet(method) + " " + path));
    }

    /** What an address outside the REST interface needs. */
    Optional<Access> of(String method, String path) {
        Optional<Access> exact = exact(method, path);
        if (exact.isPresent()) {
            return exact;
        }
        String asked = asGet(method) + " " + path;
        return rows.entrySet().stream()
                .filter(row -> row.getKey().endsWith("*")
                        && asked.startsWith(
                                row.getKey().substring(0, row.getKey().length() - 1)))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static String asGet(String method) {
        return "HEAD".equals(method) ? "GET" : method;
    }
}
