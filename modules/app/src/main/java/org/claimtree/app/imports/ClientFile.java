package org.claimtree.app.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimtree.app.imports.ClientImportReport.CellProblem;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.platform.web.Storable;

/**
 * A file of clients: its header is understood, its rows are not yet looked at.
 *
 * @param rows in the order of the file
 */
record ClientFile(List<Row> rows) {
    /** Rows after the header. */
    static final int MOST_ROWS = 20_000;

    private static final int LONGEST_CELL = 500;

    /**
     * One line.
     *
     * @param cells those that say something
     * @param problems what is wrong with the line itself
     */
    record Row(long line, Map<ClientColumn, String> cells, List<CellProblem> problems) {
        String ref() {
            return cells.get(ClientColumn.REF);
        }
    }

    /**
     * @throws Problem 422 when the file is no CSV, or its header names what is no column, twice the same, or no ref
     */
    static ClientFile read(byte[] file) {
        CsvTable table = CsvTable.read(file, MOST_ROWS);
        List<ClientColumn> columns = columns(table.header());
        return new ClientFile(
                table.lines().stream().map(line -> row(line, columns)).toList());
    }

    /** The header with every column, and one made-up row. */
    static String template() {
        StringWriter out = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(Arrays.stream(ClientColumn.values())
                    .map(ClientColumn::header)
                    .toList());
            csv.writeRecord(Arrays.stream(ClientColumn.values())
                    .map(ClientColumn::example)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static List<ClientColumn> columns(CsvTable.Line header) {
        List<ClientColumn> columns = new ArrayList<>();
        List<InputProblem> problems = new ArrayList<>();
        for (int i = 0; i < header.cells().size(); i++) {
            Optional<ClientColumn> column = ClientColumn.named(header.cells().get(i));
            String place = "Line " + header.number() + ", column " + (i + 1) + ": ";
            if (column.isEmpty()) {
                problems.add(new InputProblem("", "UNKNOWN_COLUMN", place + "there is no column with this name."));
            } else if (columns.contains(column.get())) {
                problems.add(new InputProblem(
                        "", "DUPLICATE_COLUMN", place + column.get().header() + " stands twice."));
            } else {
                columns.add(column.get());
            }
        }
        require(ClientColumn.REF, columns, header, problems);
        if (columns.stream().anyMatch(c -> c.owner() == ClientColumn.Owner.COVERAGE)) {
            require(ClientColumn.COVERAGE, columns, header, problems);
        }
        if (!problems.isEmpty()) {
            throw CsvTable.unreadable(problems.subList(0, Math.min(problems.size(), 100)));
        }
        return columns;
    }

    private static void require(
            ClientColumn needed, List<ClientColumn> columns, CsvTable.Line header, List<InputProblem> problems) {
        if (!columns.contains(needed)) {
            problems.add(new InputProblem(
                    "", "REQUIRED", "Line " + header.number() + ": the column " + needed.header() + " is needed."));
        }
    }

    private static Row row(CsvTable.Line line, List<ClientColumn> columns) {
        Map<ClientColumn, String> cells = new EnumMap<>(ClientColumn.class);
        List<CellProblem> problems = new ArrayList<>();
        for (int i = 0; i < Math.min(columns.size(), line.cells().size()); i++) {
            ClientColumn column = columns.get(i);
            String cell = line.cells().get(i);
            if (cell.length() > LONGEST_CELL) {
                problems.add(CellProblem.of(column, "TOO_MUCH", "The cell has more than 500 characters."));
            } else if (!Storable.isStorable(cell)) {
                problems.add(CellProblem.of(column, "CHARACTER", "The cell holds a character that cannot be stored."));
            } else if (!cell.isEmpty()) {
                cells.put(column, cell);
            }
        }
        if (line.cells().size() != columns.size()) {
            problems.add(new CellProblem(
                    null,
                    "CELLS",
                    "The row has %d cells and the header %d."
                            .formatted(line.cells().size(), columns.size())));
        }
        if (!cells.containsKey(ClientColumn.REF)) {
            problems.add(CellProblem.of(ClientColumn.REF, "REQUIRED", "The ref says which client it is."));
        }
        boolean aboutCoverage = cells.keySet().stream().anyMatch(c -> c.owner() == ClientColumn.Owner.COVERAGE);
        if (aboutCoverage && !cells.containsKey(ClientColumn.COVERAGE)) {
            problems.add(CellProblem.of(
                    ClientColumn.COVERAGE, "REQUIRED", "The coverage's ref says which coverage of the client it is."));
        }
        return new Row(line.number(), cells, problems);
    }
}
