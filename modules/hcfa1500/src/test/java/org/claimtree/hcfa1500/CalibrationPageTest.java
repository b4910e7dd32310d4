package org.claimtree.hcfa1500;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.claimtree.claimdoc.FormPrinter.Calibration;
import org.claimtree.hcfa1500.Grid.Field;
import org.claimtree.hcfa1500.testing.FormReader;
import org.junit.jupiter.api.Test;

/** The page by which a printer is calibrated. */
class CalibrationPageTest {
    private static final Pattern LINE = Pattern.compile("([\\d.]+) ([\\d.]+) m\\s+([\\d.]+) ([\\d.]+) l\\s");

    @Test
    void threeXStandInBothAlignmentBoxes() throws IOException {
        String text = FormReader.text(page(Calibration.NONE), Calibration.NONE);
        String line = text.split("\n", -1)[7];

        assertThat(line).startsWith("XXX ").hasSize(79).endsWith(" XXX");
    }

    @Test
    void everyFieldIsFilledToItsWidth() throws IOException {
        String[] lines =
                FormReader.text(page(Calibration.NONE), Calibration.NONE).split("\n", -1);

        for (Field field : Grid.FORM.fields()) {
            String padded = lines[field.line() - 1] + " ".repeat(Grid.COLUMNS);
            assertThat(padded.substring(field.column() - 1, field.column() - 1 + field.width()))
                    .as("item %s %s", field.item(), field.name())
                    .isEqualTo("X".repeat(field.width()));
        }
    }

    @Test
    void itMovesAsDataDo() throws IOException {
        Calibration calibration = new Calibration(12, -7, 10150, 9900);

        assertThat(FormReader.text(page(calibration), calibration).lines().skip(7))
                .containsExactlyElementsOf(FormReader.text(page(Calibration.NONE), Calibration.NONE)
                        .lines()
                        .skip(7)
                        .toList());
    }

    @Test
    void crossesStandAtFourCellsWithTheirDistances() throws IOException {
        List<double[]> lines = lines(page(Calibration.NONE));

        for (double x : new double[] {25.2, 25.2 + 561.6}) {
            for (double y : new double[] {117, 117 + 636}) {
                double up = 792 - y;
                assertThat(lines)
                        .anyMatch(l -> near(l[0], x - 6) && near(l[1], up) && near(l[2], x + 6) && near(l[3], up))
                        .anyMatch(l -> near(l[0], x) && near(l[1], up - 6) && near(l[2], x) && near(l[3], up + 6));
            }
        }
        assertThat(FormReader.captions(page(Calibration.NONE)))
                .contains("7.80 in (561.6 pt)")
                .contains("8.83 in (636.0 pt)");
    }

    @Test
    void crossesMoveWithTheDataAndRulersDoNot() throws IOException {
        Calibration calibration = new Calibration(10, 10, 10200, 9800);
        List<double[]> lines = lines(page(calibration));
        double x = 25.2 + 561.6 * 1.02 + 7.2;
        double y = 792 - (96 + (753 - 96) * 0.98 + 7.2);

        assertThat(lines).anyMatch(l -> near(l[0], x - 6) && near(l[1], y) && near(l[2], x + 6));
        assertThat(marksFromTop(lines)).isEqualTo(marksFromTop(lines(page(Calibration.NONE))));
    }

    @Test
    void rulersHaveAMarkEveryTenthOfAnInchAtTheTopAndAtTheLeft() throws IOException {
        List<double[]> lines = lines(page(Calibration.NONE));
        List<Double> top = marksFromTop(lines);
        List<Double> left =
                lines.stream().filter(l -> l[0] == 0).map(l -> 792 - l[1]).toList();

        assertThat(top).hasSize(84);
        assertThat(left).hasSize(109);
        for (int i = 0; i < top.size(); i++) {
            assertThat(top.get(i)).isCloseTo(7.2 * (i + 1), within(0.01));
        }
        for (int i = 0; i < left.size(); i++) {
            assertThat(left.get(i)).isCloseTo(7.2 * (i + 1), within(0.01));
        }
    }

    @Test
    void itNamesThePrinterTheDayAndTheSettings() throws IOException {
        String text = FormReader.text(page(new Calibration(5, -12, 10025, 9950)), new Calibration(5, -12, 10025, 9950));

        assertThat(text.lines().toList().subList(3, 7))
                .extracting(l -> l.substring(0, 36).strip())
                .containsExactly(
                        "FRONT DESK TRAY 2", "2026-11-25", "DX +0.05 IN  DY -0.12 IN", "SCALE 100.25  99.50 PERCENT");
    }

    @Test
    void aPrinterMayHaveNoName() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Hcfa1500Printer().calibrationPage(Calibration.NONE, null, LocalDate.of(2026, 11, 25), out);

        assertThat(FormReader.text(out.toByteArray(), Calibration.NONE)
                        .lines()
                        .toList()
                        .get(3)
                        .substring(0, 36))
                .isBlank();
    }

    private static byte[] page(Calibration calibration) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Hcfa1500Printer().calibrationPage(calibration, "Front desk, tray 2", LocalDate.of(2026, 11, 25), out);
        return out.toByteArray();
    }

    private static List<Double> marksFromTop(List<double[]> lines) {
        return lines.stream().filter(l -> l[1] == 792).map(l -> l[0]).toList();
    }

    private static boolean near(double a, double b) {
        return Math.abs(a - b) < 0.01;
    }

    private static List<double[]> lines(byte[] pdf) throws IOException {
        List<double[]> lines = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String content = new String(document.getPage(0).getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
            Matcher matcher = LINE.matcher(content);
            while (matcher.find()) {
                lines.add(
                        new double[] {number(matcher, 1), number(matcher, 2), number(matcher, 3), number(matcher, 4)});
            }
        }
        return lines;
    }

    private static double number(Matcher matcher, int group) {
        return Double.parseDouble(matcher.group(group));
    }
}
