package org.claimtree.bench;

/**
 * One figure.
 *
 * @param what was measured
 * @param value the figure
 * @param unit of the figure
 * @param against what it is compared with, or null
 * @param goal in words, or null where the figure only informs
 * @param holds whether the goal is met; null where there is none
 */
record Row(String what, double value, String unit, String against, String goal, Boolean holds) {
    static Row info(String what, double value, String unit) {
        return new Row(what, rounded(value), unit, null, null, null);
    }

    /** A ratio that must be at least so large. */
    static Row atLeast(String what, double value, String against, double goal) {
        return new Row(what, rounded(value), "ratio", against, "at least " + goal, value >= goal);
    }

    /** A ratio that must be at most so large. */
    static Row atMost(String what, double value, String against, double goal) {
        return new Row(what, rounded(value), "ratio", against, "at most " + goal, value <= goal);
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
