package org.claimtree.hcfa1500;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.claimtree.kernel.Finding;

/**
 * One form as a receiver reads it: 66 lines filled up to 80 columns.
 *
 * @param name of the form in findings, such as {@code forms[0]}
 * @param lines of the sheet
 */
record ReadForm(String name, List<String> lines) {
    /** Text at a place of the sheet, blanks around it included. */
    String at(int line, int column, int width) {
        return lines.get(line - 1).substring(column - 1, column - 1 + width);
    }

    /** Text of a field without the blanks around it. */
    String text(String item, String field) {
        return text(Grid.FORM.field(item, field));
    }

    String text(Grid.Field field) {
        return at(field.line(), field.column(), field.width()).strip();
    }

    Finding problem(String code, String item, String text) {
        return Finding.hold(code, name + ".item" + item, text);
    }

    /** Never the text: it is a client's claim. */
    @Override
    public String toString() {
        return name;
    }

    /**
     * The forms of a part, as far as the bytes have their shape: pages of 66 lines, each line ended by a line feed and
     * each page by a form feed, no line longer than 80 columns or with blanks at its end.
     */
    static List<ReadForm> of(byte[] part, Consumer<Finding> findings) {
        String text = new String(part, StandardCharsets.ISO_8859_1);
        List<ReadForm> forms = new ArrayList<>();
        if (!text.endsWith("\n\f")) {
            findings.accept(Finding.hold("FORM_SHAPE", "forms", "The text of forms does not end as a form does."));
            return forms;
        }
        String[] pages = text.substring(0, text.length() - 1).split("\f", -1);
        for (int i = 0; i < pages.length; i++) {
            String name = "forms[" + i + "]";
            List<String> lines = lines(pages[i]);
            if (lines == null) {
                findings.accept(Finding.hold(
                        "FORM_SHAPE", name, "A form has 66 lines of at most 80 columns without blanks at their ends."));
            } else {
                forms.add(new ReadForm(name, lines));
            }
        }
        return forms;
    }

    private static List<String> lines(String page) {
        String[] lines = page.split("\n", -1);
        if (lines.length != Grid.LINES + 1 || !lines[Grid.LINES].isEmpty()) {
            return null;
        }
        List<String> filled = new ArrayList<>();
        for (int i = 0; i < Grid.LINES; i++) {
            String line = lines[i];
            if (line.length() > Grid.COLUMNS || line.endsWith(" ")) {
                return null;
            }
            filled.add(line + " ".repeat(Grid.COLUMNS - line.length()));
        }
        return filled;
    }
}
