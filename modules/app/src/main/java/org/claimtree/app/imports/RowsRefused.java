package org.claimtree.app.imports;

/** Takes everything back that was stored for a file of which a row was refused. */
final class RowsRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ClientImportReport report;

    RowsRefused(ClientImportReport report) {
        super(report.refused() + " of " + report.rows() + " rows are refused; nothing was stored.");
        this.report = report;
    }

    ClientImportReport report() {
        return report;
    }
}
