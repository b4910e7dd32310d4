package org.claimtree.app.imports;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of a file, or would become of it. A row has the fate of the client whom it is about.
 *
 * @param rows of the file; each is counted once below
 * @param created rows of clients who were not there
 * @param updated rows of clients of whom something changed
 * @param unchanged rows of clients of whom nothing changed
 * @param refused rows of clients with a row that cannot be taken
 * @param report row by row
 */
@Schema(name = "ClientImportReport")
record ClientImportReport(int rows, int created, int updated, int unchanged, int refused, List<Row> report) {
    /** What became of a row. */
    enum Result {
        CREATED,
        UPDATED,
        UNCHANGED,
        REFUSED
    }

    /**
     * One row.
     *
     * @param line of the file, from 1
     * @param ref of the client; null when it is none
     * @param problems what is wrong with this row; a refused client's other rows have none
     */
    @Schema(name = "ClientImportRow")
    record Row(long line, String ref, Result result, List<CellProblem> problems) {}

    /**
     * Something wrong with a row.
     *
     * @param column name of the column; null when it is about the whole row
     * @param code of the broken rule, stable
     * @param message a sentence that does not repeat the value
     */
    @Schema(name = "ClientImportProblem")
    record CellProblem(String column, String code, String message) {
        static CellProblem of(ClientColumn column, String code, String message) {
            return new CellProblem(column.header(), code, message);
        }
    }

    static ClientImportReport of(List<Row> report) {
        return new ClientImportReport(
                report.size(),
                count(report, Result.CREATED),
                count(report, Result.UPDATED),
                count(report, Result.UNCHANGED),
                count(report, Result.REFUSED),
                report);
    }

    private static int count(List<Row> report, Result result) {
        return (int) report.stream().filter(row -> row.result() == result).count();
    }
}
