package org.claimtree.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.Problem;
import org.junit.jupiter.api.Test;

class TableFileTest {
    private static final String ROWS = "[{\"ref\":\"2026-10-05\",\"from\":\"2026-10-05\",\"amount\":175.00,"
            + "\"name\":{\"last\":\"=SUM(A1)\"},\"codes\":[\"A\",\"B\"],\"done\":true},"
            + "{\"ref\":\"007\",\"from\":\"2026-10-06\",\"units\":1.5,\"codes\":[]}]";

    @Test
    void csv_has_a_column_for_each_field_of_any_row() throws IOException {
        assertThat(new String(TableFile.csv(rows(ROWS)), StandardCharsets.UTF_8))
                .isEqualTo("ref,from,amount,name.last,codes,done,units\r\n"
                        + "2026-10-05,2026-10-05,175.00,'=SUM(A1),\"[\"\"A\"\",\"\"B\"\"]\",true,\r\n"
                        + "007,2026-10-06,,,,,1.5\r\n");
    }

    @Test
    void a_workbook_keeps_numbers_days_and_texts_apart() throws IOException {
        Map<String, String> parts = parts(TableFile.xlsx(rows(ROWS)));
        String sheet = parts.get("xl/worksheets/sheet1.xml");
        assertThat(sheet).contains("ySplit=\"1\"", "state=\"frozen\"").doesNotContain("<f>");
        // 2026-10-05 is day 46,300 of a spreadsheet.
        assertThat(cell(sheet, "B2")).contains("<v>46300");
        assertThat(cell(sheet, "C2")).contains("<v>175.00</v>");
        assertThat(cell(sheet, "A2")).as("a ref that looks like a day").contains("t=\"s\"");
        assertThat(cell(sheet, "A3")).contains("t=\"s\"");
        assertThat(cell(sheet, "D2")).contains("t=\"s\"");
        assertThat(parts.get("xl/sharedStrings.xml")).contains(">=SUM(A1)<", ">007<", ">2026-10-05<");
        assertThat(parts.get("xl/styles.xml")).contains("mm/dd/yyyy", "#,##0.00");
    }

    @Test
    void what_is_too_long_for_a_cell_is_cut_and_an_empty_list_has_no_columns() throws IOException {
        List<JsonNode> rows = List.of(CanonicalJson.mapper().valueToTree(Map.of("note", "x".repeat(40_000))));
        assertThat(parts(TableFile.xlsx(rows)).get("xl/sharedStrings.xml"))
                .contains("x".repeat(32_767))
                .doesNotContain("x".repeat(32_768));
        assertThat(parts(TableFile.xlsx(List.of()))).containsKey("xl/worksheets/sheet1.xml");
    }

    @Test
    void a_list_that_is_too_long_for_a_file_is_refused() throws IOException {
        List<JsonNode> rows = Collections.nCopies(TableFile.MOST + 1, rows(ROWS).get(0));
        Problem problem = catchThrowableOfType(Problem.class, () -> TableFile.of("list", TableFile.XLSX, rows));
        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.type()).isEqualTo("too-many-rows");
    }

    private static List<JsonNode> rows(String json) throws IOException {
        return List.of(CanonicalJson.mapper().readValue(json, JsonNode[].class));
    }

    private static String cell(String sheet, String place) {
        int from = sheet.indexOf("<c r=\"" + place + "\"");
        assertThat(from).as(place).isNotNegative();
        return sheet.substring(from, sheet.indexOf("</c>", from));
    }

    /** By the directory at its end, as spreadsheets read it. */
    private static Map<String, String> parts(byte[] zip) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        Path file = Files.write(Files.createTempFile("table", ".xlsx"), zip);
        try (ZipFile open = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(open.entries())) {
                parts.put(
                        entry.getName(), new String(open.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        } finally {
            Files.delete(file);
        }
        return parts;
    }
}
