package org.claimtree.app.records;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimtree.platform.web.Spreadsheet;

/** Records as CSV: a column for every field that any of them has, named by its path. */
final class Csv {
    private Csv() {}

    static String of(List<? extends JsonNode> records) {
        List<Map<String, String>> rows = new ArrayList<>();
        Set<String> columns = new LinkedHashSet<>();
        for (JsonNode record : records) {
            Map<String, String> row = new LinkedHashMap<>();
            flatten("", record, row);
            columns.addAll(row.keySet());
            rows.add(row);
        }
        StringWriter out = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(columns);
            for (Map<String, String> row : rows) {
                csv.writeRecord(columns.stream()
                        .map(column -> row.getOrDefault(column, ""))
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static void flatten(String path, JsonNode node, Map<String, String> row) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> flatten(
                            path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(), row));
        } else if (node.isArray()) {
            row.put(path, node.isEmpty() ? "" : node.toString());
        } else {
            row.put(path, node.isTextual() ? Spreadsheet.harmless(node.asText()) : node.asText());
        }
    }
}
