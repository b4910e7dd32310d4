package org.claimtree.hcfa1500;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.claimtree.hcfa1500.Drawing.Kind;
import org.claimtree.hcfa1500.Drawing.Mark;
import org.claimtree.hcfa1500.Grid.Field;
import org.junit.jupiter.api.Test;

/** That the drawn form leaves room for the data. */
class DrawingTest {
    /** Height of a capital of the data, at 12 points. */
    private static final double CAPITAL = 7.9;

    /** Height of a capital of a caption, at 1 point. */
    private static final double CAPTION_CAPITAL = 0.69;

    private final List<Mark> captions = Drawing.FORM.marks().stream()
            .filter(mark -> mark.isText() && mark.kind() != Kind.LEGEND)
            .toList();

    @Test
    void noCaptionStandsWhereDataDo() throws IOException {
        List<String> collisions = new ArrayList<>();
        try (TrueTypeFont font = helvetica()) {
            for (Mark caption : captions) {
                double right = caption.x1() + width(font, caption);
                for (Field field : Grid.FORM.fields()) {
                    double x = 25.2 + 7.2 * (field.column() - 1);
                    double y = 12.0 * field.line() - 3;
                    boolean across = caption.x1() < x + 7.2 * field.width() && right > x;
                    boolean down = caption.y1() > y - CAPITAL && caption.y1() - CAPTION_CAPITAL * caption.size() < y;
                    if (across && down) {
                        collisions.add(caption.text() + " in item " + field.item() + " " + field.name());
                    }
                }
            }
        }
        assertThat(collisions).isEmpty();
    }

    @Test
    void captionsStayWithinTheirWalls() throws IOException {
        try (TrueTypeFont font = helvetica()) {
            for (Mark caption : captions) {
                double wall = caption.x2() == 0 ? 593 : caption.x2();

                assertThat(caption.x1() + width(font, caption))
                        .as(caption.text())
                        .isLessThanOrEqualTo(wall + 0.1);
                assertThat(caption.x1()).as(caption.text()).isGreaterThan(10);
            }
        }
    }

    @Test
    void everyXStandsInTheMiddleOfItsBox() {
        List<Mark> boxes = Drawing.FORM.marks().stream()
                .filter(mark -> mark.kind() == Kind.SQUARE && mark.y1() > 97)
                .toList();
        List<Field> fields =
                Grid.FORM.fields().stream().filter(Field::isCheckBox).toList();

        assertThat(boxes).hasSameSizeAs(fields);
        for (Field field : fields) {
            double x = 25.2 + 7.2 * (field.column() - 1) + 3.6;
            double y = 12.0 * field.line() - 3 - CAPITAL / 2;
            assertThat(boxes)
                    .as("item %s %s", field.item(), field.name())
                    .anyMatch(box -> Math.abs((box.x1() + box.x2()) / 2 - x) <= 2.01
                            && Math.abs((box.y1() + box.y2()) / 2 - y) <= 1);
        }
    }

    @Test
    void rulesStandWhereTheFormHasThem() {
        List<Mark> rules = Drawing.FORM.marks().stream()
                .filter(mark -> mark.kind() == Kind.RULE)
                .toList();

        assertThat(rules.stream().filter(rule -> rule.size() == 2).map(Mark::y1))
                .containsExactly(96.3, 384.4, 756.4);
        assertThat(rules).anyMatch(rule -> rule.x1() == 24.7 && rule.x2() == 24.7 && rule.y2() == 756.4);
        assertThat(rules).anyMatch(rule -> rule.x1() == 593 && rule.x2() == 593 && rule.y2() == 756.4);
        assertThat(rules).allMatch(rule -> rule.x1() >= 24.7 && rule.x2() <= 593 && rule.y2() <= 756.4);
    }

    /** LiberationSans is as wide as Helvetica, character by character. */
    private static TrueTypeFont helvetica() throws IOException {
        return new TTFParser()
                .parse(new RandomAccessReadBuffer(
                        DrawingTest.class.getResourceAsStream("/liberation/LiberationSans-Regular.ttf")));
    }

    private static double width(TrueTypeFont font, Mark caption) throws IOException {
        double units = 0;
        for (char c : caption.text().toCharArray()) {
            units += font.getAdvanceWidth(font.getUnicodeCmapLookup().getGlyphId(c));
        }
        return units / font.getUnitsPerEm() * caption.size();
    }
}
