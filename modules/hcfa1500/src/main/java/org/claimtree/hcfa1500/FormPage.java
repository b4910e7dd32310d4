package org.claimtree.hcfa1500;

import java.util.Arrays;
import java.util.List;

/** One form as characters on the grid. */
final class FormPage {
    private final char[][] lines = new char[Grid.LINES][Grid.COLUMNS];

    FormPage() {
        for (char[] line : lines) {
            Arrays.fill(line, ' ');
        }
    }

    static FormPage of(List<Placement> placements) {
        FormPage page = new FormPage();
        placements.forEach(page::put);
        return page;
    }

    /** Two texts never share a cell: that would be a mistake in the grid or in our code, not in a claim. */
    void put(Placement placement) {
        char[] line = lines[placement.line() - 1];
        for (int i = 0; i < placement.text().length(); i++) {
            int cell = placement.column() - 1 + i;
            if (line[cell] != ' ') {
                throw new IllegalStateException("Two texts meet on line " + placement.line());
            }
            line[cell] = placement.text().charAt(i);
        }
    }

    /** 66 lines without blanks at their ends, each ended by a line feed, then a form feed. */
    void appendTo(StringBuilder text) {
        for (char[] line : lines) {
            int end = line.length;
            while (end > 0 && line[end - 1] == ' ') {
                end--;
            }
            text.append(line, 0, end).append('\n');
        }
        text.append('\f');
    }
}
