package org.claimtree.platform.web;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimtree.platform.Problem;

/** Rows as a file to be downloaded, CSV or XLSX: a column for every field that any of them has, named by its path. */
public final class TableFile {
    /** Rows of a file. */
    public static final int MOST = 20_000;

    /** Media type of CSV. */
    public static final String CSV = "text/csv";

    /** Media type of XLSX. */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final List<String> columns;
    private final List<Map<String, JsonNode>> rows = new ArrayList<>();

    private TableFile(List<? extends JsonNode> records) {
        Set<String> known = new LinkedHashSet<>();
        for (JsonNode record : records) {
            Map<String, JsonNode> row = new LinkedHashMap<>();
            flatten("", record, row);
            known.addAll(row.keySet());
            rows.add(row);
        }
        columns = List.copyOf(known);
    }

    /**
     * The answer with a file.
     *
     * @param name of the file, without its ending
     * @param type {@link #CSV} or {@link #XLSX}
     * @throws Problem 422 when there are more rows than a file takes
     */
    public static Response of(String name, String type, List<? extends JsonNode> records) {
        if (records.size() > MOST) {
            throw new Problem(
                    "too-many-rows",
                    422,
                    "The list is too long for one file",
                    "At most %,d rows are exported at once; ask for fewer.".formatted(MOST),
                    List.of());
        }
        boolean csv = type.equals(CSV);
        return Response.ok(csv ? csv(records) : xlsx(records), csv ? CSV + "; charset=utf-8" : XLSX)
                .header("Content-Disposition", "attachment; filename=\"" + name + (csv ? ".csv\"" : ".xlsx\""))
                .build();
    }

    /** Rows as CSV in UTF-8: dates as in ISO 8601, and nothing that a spreadsheet would run. */
    public static byte[] csv(List<? extends JsonNode> records) {
        TableFile table = new TableFile(records);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
                CsvWriter csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(table.columns);
            for (Map<String, JsonNode> row : table.rows) {
                csv.writeRecord(table.columns.stream()
                        .map(column -> text(row.get(column)))
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Rows as XLSX: numbers and dates are such, texts stay texts whatever they begin with. */
    public static byte[] xlsx(List<? extends JsonNode> records) {
        TableFile table = new TableFile(records);
        return Workbooks.of(table.columns, table.rows);
    }

    private static String text(JsonNode cell) {
        if (cell == null) {
            return "";
        }
        return cell.isTextual() ? Spreadsheet.harmless(cell.asText()) : plain(cell);
    }

    /** What is not a text, as one: a list stays JSON. */
    static String plain(JsonNode cell) {
        if (cell.isArray()) {
            return cell.isEmpty() ? "" : cell.toString();
        }
        return cell.asText();
    }

    private static void flatten(String path, JsonNode node, Map<String, JsonNode> row) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> flatten(
                            path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(), row));
        } else {
            row.put(path, node);
        }
    }
}
