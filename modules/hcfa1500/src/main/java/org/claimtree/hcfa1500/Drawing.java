package org.claimtree.hcfa1500;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the drawn form is made of: the rows of {@code forms/cms1500-drawing.csv}, in points from the upper left corner of
 * the sheet, and a box for each X of the grid.
 */
final class Drawing {
    /** CMS-1500, version 02/12. */
    static final Drawing FORM = new Drawing();

    /** Half of a check box; a character stands in its middle. */
    private static final double HALF_BOX = 5;

    /** Boxes of item 25 are printed a little to the right of their columns. */
    private static final double SHIFT_OF_25 = 2;

    /** The outer rule, which the leftmost box leans on. */
    private static final double FRAME = 24.7;

    private final List<Mark> marks = new ArrayList<>();

    private Drawing() {
        read("cms1500-drawing.csv");
        Grid.FORM.fields().stream()
                .filter(Grid.Field::isCheckBox)
                .map(Drawing::box)
                .forEach(marks::add);
    }

    /** What a mark is. */
    enum Kind {
        /** Solid line. */
        RULE,
        /** Line of dashes. */
        DASH,
        /** Line of dots. */
        DOTS,
        /** Filled rectangle. */
        TINT,
        /** Outlined rectangle. */
        SQUARE,
        /** Caption from x1 on, with its baseline at y1; x2, when not 0, is the wall that it must not reach. */
        TEXT,
        /** The same in heavy type. */
        STRONG,
        /** Caption that reads upwards from y1 on. */
        LEGEND,
        /** Says that this is no original. */
        REPRODUCTION,
        /** Says which form this is, for payers who take it. */
        IDENTIFICATION
    }

    /**
     * @param size width of a line or size of type in points, 0 where there is none
     * @param text of a caption, else empty
     */
    record Mark(Kind kind, double x1, double y1, double x2, double y2, double size, String text) {
        boolean isText() {
            return !text.isEmpty();
        }
    }

    List<Mark> marks() {
        return List.copyOf(marks);
    }

    private static Mark box(Grid.Field field) {
        double x =
                25.2 + Placing.COLUMN * (field.column() - 0.5) + (field.item().equals("25") ? SHIFT_OF_25 : 0);
        double y = Placing.LINE * field.line() - 6.3;
        double left = Math.max(FRAME, x - HALF_BOX);
        return new Mark(Kind.SQUARE, left, y - HALF_BOX, x + HALF_BOX, y + HALF_BOX, 0.5, "");
    }

    private void read(String resource) {
        try (InputStream in = Drawing.class.getResourceAsStream(resource);
                Reader text = new InputStreamReader(in, StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            rows.forEach(row -> marks.add(new Mark(
                    Kind.valueOf(row.getField("kind").toUpperCase(Locale.ROOT)),
                    number(row, "x1"),
                    number(row, "y1"),
                    number(row, "x2"),
                    number(row, "y2"),
                    number(row, "size"),
                    row.getField("text"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double number(NamedCsvRecord row, String column) {
        String text = row.getField(column);
        return text.isEmpty() ? 0 : Double.parseDouble(text);
    }
}
