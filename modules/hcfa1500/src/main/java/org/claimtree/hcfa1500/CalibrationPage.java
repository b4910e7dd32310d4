package org.claimtree.hcfa1500;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.claimtree.claimdoc.FormPrinter.Calibration;
import org.claimtree.hcfa1500.Grid.Field;

/**
 * The page by which a printer is calibrated, on blank paper or over a form: every field filled to its width, crosses
 * whose distances are written beside them, and rulers along two edges of the sheet.
 */
final class CalibrationPage {
    /** Cells whose lower left corners the crosses mark. */
    private static final int[][] CROSSES = {{1, 10}, {79, 10}, {1, 63}, {79, 63}};

    private static final double TENTH_OF_AN_INCH = 7.2;
    private static final double ARM = 6;
    private static final int NAME_LINE = 4;

    /** Room left of the carrier block. */
    private static final int NAME_WIDTH = 36;

    private final EmbeddedFont data;
    private final Placing placing;

    CalibrationPage(FormDocument document, Placing placing) throws IOException {
        this.data = document.dataFont();
        this.placing = placing;
    }

    String operators(Calibration calibration, String printer, LocalDate day) throws IOException {
        Operators out = new Operators();
        fields(out);
        about(out, calibration, printer, day);
        crosses(out);
        rulers(out);
        return out.toString();
    }

    private void fields(Operators out) throws IOException {
        out.add("BT");
        PageText.font(out, placing, FormDocument.DATA_FONT, 12);
        for (Field field : Grid.FORM.fields()) {
            out.showAt(placing.x(field.column()), placing.y(field.line()), data.operand("X".repeat(field.width())));
        }
        out.add("ET");
    }

    private void about(Operators out, Calibration calibration, String printer, LocalDate day) throws IOException {
        String name = PrintText.name(printer == null ? "" : printer).text();
        List<String> lines = List.of(
                name.substring(0, Math.min(NAME_WIDTH, name.length())),
                day.toString(),
                "DX %s IN  DY %s IN".formatted(signed(calibration.dx()), signed(calibration.dy())),
                "SCALE %s  %s PERCENT".formatted(percent(calibration.scaleX()), percent(calibration.scaleY())));
        out.add("BT");
        PageText.font(out, placing, FormDocument.DATA_FONT, 10);
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isEmpty()) {
                out.showAt(placing.x(1), placing.y(NAME_LINE + i), data.operand(lines.get(i)));
            }
        }
        out.add("ET");
    }

    private static String signed(int hundredths) {
        return (hundredths < 0 ? "-" : "+") + "0.%02d".formatted(Math.abs(hundredths));
    }

    private static String percent(int hundredths) {
        return "%d.%02d".formatted(hundredths / 100, hundredths % 100);
    }

    /** Between columns 1 and 79 lie 561.6 points, between lines 10 and 63 lie 636, before any scaling. */
    private void crosses(Operators out) {
        out.add("G", 0).add("w", 0.5);
        for (int[] cross : CROSSES) {
            double x = placing.x(cross[0]);
            double y = placing.y(cross[1]);
            out.add("m", x - ARM, y).add("l", x + ARM, y).add("m", x, y - ARM).add("l", x, y + ARM);
        }
        out.add("S").add("BT").add("/" + FormDocument.CAPTION_FONT + " 6 Tf").add("Tc", 0);
        out.showAt(
                placing.x(27), placing.y(30), Operators.caption("cross to cross, left to right: 7.80 in (561.6 pt)"));
        out.showAt(
                placing.x(27),
                placing.y(30) - 8,
                Operators.caption("cross to cross, top to bottom: 8.83 in (636.0 pt)"));
        out.add("ET");
    }

    /**
     * A tenth of an inch from mark to mark, counted from the edges of the sheet: they are never moved. Long enough to be
     * seen beyond the margin that printers leave white.
     */
    private void rulers(Operators out) {
        out.add("w", 0.3);
        for (int tenth = 1; tenth * TENTH_OF_AN_INCH < Placing.WIDTH; tenth++) {
            double x = tenth * TENTH_OF_AN_INCH;
            out.add("m", x, Placing.HEIGHT).add("l", x, Placing.HEIGHT - length(tenth, 19, 24, 30));
        }
        for (int tenth = 1; tenth * TENTH_OF_AN_INCH < Placing.HEIGHT; tenth++) {
            double y = Placing.HEIGHT - tenth * TENTH_OF_AN_INCH;
            out.add("m", 0, y).add("l", length(tenth, 18, 20, 23), y);
        }
        out.add("S").add("BT").add("/" + FormDocument.CAPTION_FONT + " 5 Tf");
        for (int inch = 1; inch <= 10; inch++) {
            if (inch <= 8) {
                out.showAt(inch * 72 + 1.5, Placing.HEIGHT - 29, Operators.caption(Integer.toString(inch)));
            }
            out.showAt(18.5, Placing.HEIGHT - inch * 72 + 1.5, Operators.caption(Integer.toString(inch)));
        }
        out.add("ET");
    }

    private static double length(int tenth, double ofTenths, double ofHalves, double ofInches) {
        return tenth % 10 == 0 ? ofInches : tenth % 5 == 0 ? ofHalves : ofTenths;
    }
}
