package org.claimtree.platform.web;

/** What spreadsheets make of text. */
public final class Spreadsheet {
    private Spreadsheet() {}

    /** The text as a cell that is shown: what begins like a formula would be run. */
    public static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
