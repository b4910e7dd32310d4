package org.claimtree.app.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.claimtree.platform.Problem;
import org.claimtree.platform.web.ImportFile;
import org.claimtree.platform.web.ImportReport.CellProblem;

/**
 * A file of clients: its header is understood, its rows are not yet looked at.
 *
 * @param rows in the order of the file
 */
record ClientFile(List<Row> rows) {
    /** Rows after the header. */
    static final int MOST_ROWS = 20_000;

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
        ImportFile<ClientColumn> read = ImportFile.read(file, MOST_ROWS, ClientColumn.class, ClientFile::needed);
        return new ClientFile(read.rows().stream().map(ClientFile::row).toList());
    }

    /** The header with every column, and one made-up row. */
    static String template() {
        return ImportFile.template(ClientColumn.class, ClientColumn::example);
    }

    private static List<ClientColumn> needed(Collection<ClientColumn> there) {
        return there.stream().anyMatch(c -> c.owner() == ClientColumn.Owner.COVERAGE)
                ? List.of(ClientColumn.REF, ClientColumn.COVERAGE)
                : List.of(ClientColumn.REF);
    }

    private static Row row(ImportFile.Row<ClientColumn> read) {
        Map<ClientColumn, String> cells = read.cells();
        List<CellProblem> problems = new ArrayList<>(read.problems());
        if (!cells.containsKey(ClientColumn.REF)) {
            problems.add(ImportFile.problem(ClientColumn.REF, "REQUIRED", "The ref says which client it is."));
        }
        boolean aboutCoverage = cells.keySet().stream().anyMatch(c -> c.owner() == ClientColumn.Owner.COVERAGE);
        if (aboutCoverage && !cells.containsKey(ClientColumn.COVERAGE)) {
            problems.add(ImportFile.problem(
                    ClientColumn.COVERAGE, "REQUIRED", "The coverage's ref says which coverage of the client it is."));
        }
        return new Row(read.line(), cells, problems);
    }
}
