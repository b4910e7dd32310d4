package org.claimtree.platform.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a table as the only sheet of a workbook, its head frozen. */
final class Workbooks {
    /** More a cell does not hold. */
    private static final int CHARACTERS = 32_767;

    private static final String DAY = "mm/dd/yyyy";
    private static final String MONEY = "#,##0.00";
    private static final int CENTS = 2;

    private Workbooks() {}

    static byte[] of(List<String> columns, List<Map<String, JsonNode>> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "ClaimTree", null)) {
            Worksheet sheet = book.newWorksheet("Rows");
            for (int i = 0; i < columns.size(); i++) {
                String column = columns.get(i);
                sheet.value(0, i, column);
                column(sheet, i, rows.stream().map(row -> row.get(column)).toList());
            }
            if (!columns.isEmpty()) {
                sheet.range(0, 0, 0, columns.size() - 1).style().bold().set();
            }
            sheet.freezePane(0, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A column holds days only when all of it are days: a ref that looks like one among others stays a text. */
    private static void column(Worksheet sheet, int column, List<JsonNode> cells) {
        List<JsonNode> there = cells.stream().filter(Objects::nonNull).toList();
        boolean days = !there.isEmpty() && there.stream().allMatch(cell -> day(cell) != null);
        boolean money = there.stream()
                .anyMatch(cell -> cell.isNumber() && cell.decimalValue().scale() == CENTS);
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i) != null) {
                cell(sheet, i + 1, column, days, cells.get(i));
            }
        }
        if (!cells.isEmpty() && (days || money)) {
            sheet.range(1, column, cells.size(), column)
                    .style()
                    .format(days ? DAY : MONEY)
                    .set();
        }
    }

    private static void cell(Worksheet sheet, int row, int column, boolean days, JsonNode cell) {
        if (days) {
            sheet.value(row, column, day(cell));
        } else if (cell.isNumber()) {
            sheet.value(row, column, cell.decimalValue());
        } else if (cell.isBoolean()) {
            sheet.value(row, column, cell.booleanValue());
        } else {
            String text = TableFile.plain(cell);
            sheet.value(row, column, text.substring(0, Math.min(text.length(), CHARACTERS)));
        }
    }

    private static LocalDate day(JsonNode cell) {
        String text = cell.isTextual() ? cell.asText() : "";
        if (!text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            // Spreadsheets count days from here.
            return day.getYear() < 1900 ? null : day;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
