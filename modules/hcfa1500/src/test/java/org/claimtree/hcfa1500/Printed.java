package org.claimtree.hcfa1500;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.claimtree.claimdoc.ClaimSnapshot;
import org.claimtree.claimdoc.PrintEnvelope;
import org.claimtree.edi837p.testing.ASnapshot;

/** The forms of a claim, read by line and column as a person with a ruler would. */
final class Printed {
    static final PrintEnvelope ENVELOPE =
            new PrintEnvelope(LocalDate.of(2026, 4, 1).atTime(9, 5));

    private final List<List<String>> forms = new ArrayList<>();

    private Printed(String text) {
        for (String page : text.split("\f")) {
            forms.add(List.of(page.split("\n", -1)));
        }
    }

    static Printed of(ASnapshot claim) {
        return of(claim.build());
    }

    static Printed of(ClaimSnapshot claim) {
        return new Printed(text(claim));
    }

    static String text(ClaimSnapshot... claims) {
        return new String(new Hcfa1500Renderer().part(ENVELOPE, 1, List.of(claims)), StandardCharsets.US_ASCII);
    }

    int forms() {
        return forms.size();
    }

    /** Whole line of the first form. */
    String line(int line) {
        return line(1, line);
    }

    String line(int form, int line) {
        return forms.get(form - 1).get(line - 1);
    }

    /** So many characters of the first form from a column on, blanks behind the line's end included. */
    String at(int line, int column, int width) {
        return at(1, line, column, width);
    }

    String at(int form, int line, int column, int width) {
        String padded = line(form, line) + " ".repeat(Grid.COLUMNS);
        return padded.substring(column - 1, column - 1 + width);
    }
}
