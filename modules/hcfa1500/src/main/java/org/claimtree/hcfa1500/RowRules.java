package org.claimtree.hcfa1500;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.claimtree.kernel.Finding;

/** What must hold in item 24 and between it and item 21: whole rows from the first on, pointers to what is there. */
final class RowRules {
    private static final List<String> FIELDS = List.of(
            "24A/from month",
            "24A/from day",
            "24A/from year",
            "24A/to month",
            "24A/to day",
            "24A/to year",
            "24B/place of service",
            "24D/CPT/HCPCS",
            "24E/diagnosis pointers",
            "24F/charge dollars",
            "24F/charge cents",
            "24G/days or units");

    private static final String LETTERS = "ABCDEFGHIJKL";

    private final ReadForm form;
    private final Consumer<Finding> findings;

    RowRules(ReadForm form, Consumer<Finding> findings) {
        this.form = form;
        this.findings = findings;
    }

    void check() {
        String diagnoses = diagnoses();
        boolean open = true;
        for (int row = 1; row <= Grid.ROWS; row++) {
            List<String> texts = texts(row);
            boolean empty =
                    texts.stream().allMatch(String::isEmpty) && shaded(row).isBlank();
            if (!empty && texts.contains("")) {
                hold("ROW_INCOMPLETE", "24", "A service line has not all that it needs.");
            }
            if (!empty && !open || empty && row == 1) {
                hold("ROW_ORDER", "24", "Service lines begin in the first row and leave none out.");
            }
            open = !empty;
            pointers(row, diagnoses);
        }
    }

    private List<String> texts(int row) {
        List<String> texts = new ArrayList<>();
        for (String key : FIELDS) {
            String item = key.substring(0, key.indexOf('/'));
            texts.add(form.text(item, "line " + row + " " + key.substring(item.length() + 1)));
        }
        return texts;
    }

    private String shaded(int row) {
        return form.lines()
                .get(Grid.FORM
                                .field("24sup", "line " + row + " shaded supplemental information (24A-24G)")
                                .line()
                        - 1);
    }

    private void pointers(int row, String diagnoses) {
        String pointers = form.text("24E", "line " + row + " diagnosis pointers");
        if (pointers.chars().anyMatch(letter -> diagnoses.indexOf(letter) < 0)) {
            hold("POINTER_RANGE", "24E", "A line points to a diagnosis that item 21 does not have.");
        }
    }

    /** Letters of item 21 that have a code; they leave none out. */
    private String diagnoses() {
        StringBuilder found = new StringBuilder();
        for (char letter : LETTERS.toCharArray()) {
            if (!form.text("21", "diagnosis " + letter).isEmpty()) {
                found.append(letter);
            }
        }
        if (!LETTERS.startsWith(found.toString())) {
            hold("DIAGNOSIS_ORDER", "21", "Diagnoses begin with A and leave no letter out.");
        }
        return found.toString();
    }

    private void hold(String code, String item, String text) {
        findings.accept(form.problem(code, item, text));
    }
}
