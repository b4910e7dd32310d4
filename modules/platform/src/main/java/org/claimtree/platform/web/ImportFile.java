package org.claimtree.platform.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.platform.web.ImportReport.CellProblem;

/**
 * A CSV file of records: its header is understood, its rows are not yet looked at. A column is a constant; its name in the
 * header is that of the constant, and capitals and blanks around it do not matter.
 *
 * @param rows in the order of the file
 */
public record ImportFile<C extends Enum<C>>(List<Row<C>> rows) {
    private static final int LONGEST_CELL = 500;

    /**
     * One line.
     *
     * @param cells those that say something
     * @param problems what is wrong with the line itself
     */
    public record Row<C extends Enum<C>>(long line, Map<C, String> cells, List<CellProblem> problems) {}

    /**
     * @param most rows after the header
     * @param needed of the columns that are there: those that must be
     * @throws Problem 422 when the file is no CSV, or its header names what is no column, twice the same, or lacks one
     */
    public static <C extends Enum<C>> ImportFile<C> read(
            byte[] file, int most, Class<C> all, Function<Collection<C>, List<C>> needed) {
        CsvTable table = CsvTable.read(file, most);
        List<C> columns = columns(table.header(), all, needed);
        return new ImportFile<>(
                table.lines().stream().map(line -> row(line, columns, all)).toList());
    }

    /** The header with every column, and one row. */
    public static <C extends Enum<C>> String template(Class<C> all, Function<C, String> example) {
        StringWriter out = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(Arrays.stream(all.getEnumConstants())
                    .map(ImportFile::header)
                    .toList());
            csv.writeRecord(Arrays.stream(all.getEnumConstants()).map(example).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /** The name of a column. */
    public static String header(Enum<?> column) {
        return column.name().toLowerCase(Locale.ROOT);
    }

    /** Something wrong with the cell of a column. */
    public static CellProblem problem(Enum<?> column, String code, String message) {
        return new CellProblem(header(column), code, message);
    }

    private static <C extends Enum<C>> List<C> columns(
            CsvTable.Line header, Class<C> all, Function<Collection<C>, List<C>> needed) {
        List<C> columns = new ArrayList<>();
        List<InputProblem> problems = new ArrayList<>();
        for (int i = 0; i < header.cells().size(); i++) {
            String name = header.cells().get(i).strip().toUpperCase(Locale.ROOT);
            Optional<C> column = Arrays.stream(all.getEnumConstants())
                    .filter(c -> c.name().equals(name))
                    .findFirst();
            String place = "Line " + header.number() + ", column " + (i + 1) + ": ";
            if (column.isEmpty()) {
                problems.add(new InputProblem("", "UNKNOWN_COLUMN", place + "there is no column with this name."));
            } else if (columns.contains(column.get())) {
                problems.add(new InputProblem("", "DUPLICATE_COLUMN", place + header(column.get()) + " stands twice."));
            } else {
                columns.add(column.get());
            }
        }
        needed.apply(columns).stream()
                .filter(column -> !columns.contains(column))
                .forEach(column -> problems.add(new InputProblem(
                        "", "REQUIRED", "Line " + header.number() + ": the column " + header(column) + " is needed.")));
        if (!problems.isEmpty()) {
            throw CsvTable.unreadable(problems.subList(0, Math.min(problems.size(), 100)));
        }
        return columns;
    }

    private static <C extends Enum<C>> Row<C> row(CsvTable.Line line, List<C> columns, Class<C> all) {
        Map<C, String> cells = new EnumMap<>(all);
        List<CellProblem> problems = new ArrayList<>();
        for (int i = 0; i < Math.min(columns.size(), line.cells().size()); i++) {
            C column = columns.get(i);
            String cell = line.cells().get(i);
            if (cell.length() > LONGEST_CELL) {
                problems.add(problem(column, "TOO_MUCH", "The cell has more than 500 characters."));
            } else if (!Storable.isStorable(cell)) {
                problems.add(problem(column, "CHARACTER", "The cell holds a character that cannot be stored."));
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
        return new Row<>(line.number(), cells, problems);
    }
}
