package org.claimtree.codesets.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claimtree.codesets.CodeSet;
import org.claimtree.platform.web.Storable;

/** Understands the rows of a table of codes. */
final class TableRow {
    private static final DateTimeFormatter US =
            DateTimeFormatter.ofPattern("M/d/uuuu").withResolverStyle(ResolverStyle.STRICT);
    /** Where a table says when a code ended and not when it began. */
    private static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);

    private static final int LONGEST = 500;

    private final CodeSet set;
    private final List<Column> columns;
    private final Findings findings;
    private long line;
    private List<String> cells;
    private boolean right;

    TableRow(CodeSet set, List<Column> columns, Findings findings) {
        this.set = set;
        this.columns = columns;
        this.findings = findings;
    }

    /**
     * @param number of its line in the file
     * @param seen codes of the rows before; this one's joins them
     * @return nothing when something is wrong with it, which the findings then say
     */
    Optional<ListedCode> read(long number, List<String> row, Set<String> seen) {
        line = number;
        cells = row;
        right = true;
        if (row.size() != columns.size()) {
            wrong(Math.min(row.size(), columns.size()) + 1, "CELLS", "the row has not as many cells as the header.");
            return Optional.empty();
        }
        String code = code(seen);
        String few = text(Column.DESCRIPTION);
        String all = text(Column.LONG_DESCRIPTION);
        String classified = classified();
        LocalDate told = day(Column.VALID_FROM);
        LocalDate through = day(Column.VALID_THROUGH);
        LocalDate from = told == null && through != null ? ALWAYS : told;
        if (from != null && through != null && through.isBefore(from)) {
            wrong(place(Column.VALID_THROUGH), "DATE_ORDER", "the code ends before it begins.");
        }
        String shortText = first(few, classified, all);
        if (shortText.isEmpty()) {
            wrong(place(Column.DESCRIPTION), "REQUIRED", "the code has no description.");
        }
        return right
                ? Optional.of(new ListedCode(
                        set, code, new ListedCode.Validity(from, through), true, shortText, first(all, shortText, "")))
                : Optional.empty();
    }

    private String code(Set<String> seen) {
        String code = CodeSet.stored(cell(Column.CODE));
        // Spreadsheets take a place of service for a number.
        String whole = set == CodeSet.PLACE_OF_SERVICE && code.length() == 1 ? "0" + code : code;
        if (!set.takes(whole)) {
            wrong(place(Column.CODE), "CODE_FORM", "this is no code of " + set.label() + ".");
        } else if (!seen.add(whole)) {
            wrong(place(Column.CODE), "DUPLICATE", "the code stands in the file already.");
        }
        return whole;
    }

    private String text(Column column) {
        String text = cell(column).replaceAll("\\s+", " ");
        if (text.length() > LONGEST) {
            wrong(place(column), "TOO_MUCH", "the cell has more than 500 characters.");
        } else if (!Storable.isStorable(text)) {
            wrong(place(column), "CHARACTER", "the cell holds a character that cannot be stored.");
        }
        return text;
    }

    private String classified() {
        String classification = text(Column.CLASSIFICATION);
        String specialization = text(Column.SPECIALIZATION);
        return classification.isEmpty() || specialization.isEmpty()
                ? classification + specialization
                : classification + " - " + specialization;
    }

    private LocalDate day(Column column) {
        String text = cell(column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = text.contains("/") ? LocalDate.parse(text, US) : LocalDate.parse(text);
            if (day.getYear() >= 1900 && day.getYear() < 2200) {
                return day;
            }
        } catch (DateTimeException e) {
            // Told below.
        }
        wrong(place(column), "DATE", "a date such as 10/05/2026 or 2026-10-05 is expected here.");
        return null;
    }

    private String cell(Column column) {
        int at = columns.indexOf(column);
        return at < 0 ? "" : cells.get(at);
    }

    /** Where a column stands, from 1. */
    private int place(Column column) {
        return Math.max(columns.indexOf(column), 0) + 1;
    }

    private void wrong(int column, String code, String what) {
        right = false;
        findings.add(line, column, code, what);
    }

    private static String first(String one, String other, String last) {
        return !one.isEmpty() ? one : !other.isEmpty() ? other : last;
    }
}
