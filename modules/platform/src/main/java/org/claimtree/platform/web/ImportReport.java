package org.claimtree.platform.web;

import java.util.List;

/**
 * What became of a file, or would become of it. A row has the fate of the record that it is about.
 *
 * @param rows of the file; each is counted once below
 * @param created rows of records that were not there
 * @param updated rows of records of which something changed
 * @param unchanged rows of records of which nothing changed
 * @param refused rows of records with a row that cannot be taken
 * @param report row by row
 */
public record ImportReport(int rows, int created, int updated, int unchanged, int refused, List<Row> report) {
    /** What became of a row. */
    public enum Result {
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
     * @param problems what is wrong with this row; other rows of a refused record have none
     */
    public record Row(long line, String ref, Result result, List<CellProblem> problems) {}

    /**
     * Something wrong with a row.
     *
     * @param column name of the column; null when it is about the whole row
     * @param code of the broken rule, stable
     * @param message a sentence that does not repeat the value
     */
    public record CellProblem(String column, String code, String message) {}

    /** The report on these rows. */
    public static ImportReport of(List<Row> report) {
        return new ImportReport(
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
