package org.claimtree.hcfa1500;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.claimtree.hcfa1500.Grid.Field;
import org.claimtree.kernel.Finding;

/** Which cells of the sheet carry data, and with which characters. */
final class CellRules {
    /** Items that are always blank on version 02/12, and the boxes of the calibration page. */
    private static final Set<String> BLANK = Set.of("align", "8", "9b", "9c");

    /** Fields that take one character more on their left when it is needed. */
    private static final Set<String> WIDE = Set.of("17a/other ID", "32b/other ID", "33b/other ID");

    private static final Set<String> COMMAS = Set.of("2", "4", "9");

    private static final Set<String> HYPHENS =
            Set.of("carrier", "2", "4", "5", "7", "9", "9d", "11c", "17", "19", "31", "32", "33");

    private static final Set<String> POINTS = Set.of("19", "21", "24G", "24sup");

    private static final String USUAL = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 ";

    /** CMS-1500, version 02/12. */
    static final CellRules FORM = new CellRules();

    /** Beside the blank, what each cell takes; null where it takes nothing. */
    private final String[][] allowed = new String[Grid.LINES][Grid.COLUMNS];

    private CellRules() {
        for (Field field : Grid.FORM.fields()) {
            if (!BLANK.contains(field.item())) {
                allow(field);
            }
        }
    }

    private void allow(Field field) {
        String characters = USUAL
                + (COMMAS.contains(field.item()) ? "," : "")
                + (HYPHENS.contains(field.item()) ? "-" : "")
                + (POINTS.contains(field.item()) ? "." : "");
        // A date run together goes on over the gap behind the boxes of month and day.
        boolean gap = field.item().equals("24A") && !field.name().endsWith("year");
        int first = field.column() - (WIDE.contains(field.item() + "/" + field.name()) ? 1 : 0);
        int end = field.column() + field.width() + (gap ? 1 : 0);
        for (int column = first; column < end; column++) {
            allowed[field.line() - 1][column - 1] = field.isCheckBox() ? "X" : characters;
        }
    }

    void check(ReadForm form, Consumer<Finding> findings) {
        Set<Integer> outside = new TreeSet<>();
        Set<Integer> wrong = new TreeSet<>();
        for (int line = 0; line < Grid.LINES; line++) {
            for (int column = 0; column < Grid.COLUMNS; column++) {
                char c = form.lines().get(line).charAt(column);
                String taken = allowed[line][column];
                if (c != ' ' && taken == null) {
                    outside.add(line + 1);
                } else if (c != ' ' && taken.indexOf(c) < 0) {
                    wrong.add(line + 1);
                }
            }
        }
        outside.forEach(line -> findings.accept(Finding.hold(
                "CELL_OUTSIDE", form.name() + ".line" + line, "Text stands where the form has no field for it.")));
        wrong.forEach(line -> findings.accept(Finding.hold(
                "CELL_CHARACTER", form.name() + ".line" + line, "A character has no place in its field.")));
    }
}
