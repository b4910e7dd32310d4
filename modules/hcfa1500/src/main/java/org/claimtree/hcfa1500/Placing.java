package org.claimtree.hcfa1500;

import org.claimtree.claimdoc.FormPrinter.Calibration;

/**
 * Where a cell of the grid lands on the sheet: points from the lower left corner of letter paper, as PDF counts.
 * Column 1 begins at 25.2 points; the baseline of line n is 12 n − 3 points below the upper edge. Calibration moves data
 * and never the drawn form; scaling holds column 1 and the alignment bar, 96 points below the edge, in place.
 *
 * @param scaleX around column 1
 * @param scaleY around the alignment bar
 * @param dx points to the right
 * @param dy points down
 */
record Placing(double scaleX, double scaleY, double dx, double dy) {
    static final double WIDTH = 612;
    static final double HEIGHT = 792;

    /** Ten columns to the inch. */
    static final double COLUMN = 7.2;

    /** Six lines to the inch. */
    static final double LINE = 12;

    static final double LEFT = 25.2;
    private static final double ALIGNMENT_BAR = 96;
    private static final double BELOW_BASELINE = 3;
    private static final double POINTS_IN_A_HUNDREDTH_OF_AN_INCH = 0.72;

    static Placing by(Calibration calibration) {
        return new Placing(
                calibration.scaleX() / 10_000.0,
                calibration.scaleY() / 10_000.0,
                calibration.dx() * POINTS_IN_A_HUNDREDTH_OF_AN_INCH,
                calibration.dy() * POINTS_IN_A_HUNDREDTH_OF_AN_INCH);
    }

    /** Left edge of a column. */
    double x(double column) {
        return LEFT + COLUMN * (column - 1) * scaleX + dx;
    }

    /** Baseline of a line. */
    double y(double line) {
        double fromTop = LINE * line - BELOW_BASELINE;
        return HEIGHT - (ALIGNMENT_BAR + (fromTop - ALIGNMENT_BAR) * scaleY + dy);
    }

    /** How far the next character stands. */
    double advance() {
        return COLUMN * scaleX;
    }
}
