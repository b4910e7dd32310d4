package org.claimtree.hcfa1500;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The text of a claim's forms, page by page, as operators that show each run of it at its own place. */
final class PageText {
    private PageText() {}

    /**
     * @param text pages of 66 lines
     * @throws CannotPrint if it has another shape
     */
    static List<String[]> pages(String text) {
        List<String[]> pages = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\f', from);
            if (end < 0) {
                throw new CannotPrint("A form does not end in a form feed");
            }
            pages.add(lines(text.substring(from, end)));
            from = end + 1;
        }
        if (pages.isEmpty()) {
            throw new CannotPrint("A claim has no form");
        }
        return pages;
    }

    private static String[] lines(String page) {
        String[] lines = page.split("\n", -1);
        if (lines.length != Grid.LINES + 1 || !lines[Grid.LINES].isEmpty()) {
            throw new CannotPrint("A form has not " + Grid.LINES + " lines");
        }
        for (String line : lines) {
            if (line.length() > Grid.COLUMNS) {
                throw new CannotPrint("A form has a line of more than " + Grid.COLUMNS + " columns");
            }
        }
        return lines;
    }

    /** Sets the font so that every character stands in its column, whatever the type size. */
    static void font(Operators out, Placing placing, String name, int size) {
        out.add("/" + name + " " + size + " Tf").add("Tc", placing.advance() - 0.6 * size);
    }

    /** A run ends where two blanks stand side by side. */
    static void show(Operators out, Placing placing, EmbeddedFont font, String[] lines) throws IOException {
        for (int line = 0; line < Grid.LINES; line++) {
            String text = lines[line];
            int from = 0;
            while (from < text.length()) {
                if (text.charAt(from) == ' ') {
                    from++;
                    continue;
                }
                int gap = text.indexOf("  ", from);
                int end = gap < 0 ? text.length() : gap;
                out.showAt(placing.x(from + 1), placing.y(line + 1), font.operand(text.substring(from, end)));
                from = end;
            }
        }
    }
}
