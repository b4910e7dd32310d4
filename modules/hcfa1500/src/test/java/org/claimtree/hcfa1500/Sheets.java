package org.claimtree.hcfa1500;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.claimtree.claimdoc.FormPrinter.Calibration;
import org.claimtree.claimdoc.FormPrinter.FormText;
import org.claimtree.claimdoc.FormPrinter.Job;
import org.claimtree.claimdoc.FormPrinter.Mode;
import org.claimtree.kernel.PrintOptions;

/** Prints text and reads the PDF back: every character with its place, as a viewer would show it. */
final class Sheets {
    private static final String DATA = "LiberationMono";

    private Sheets() {}

    /**
     * @param page from 1
     * @param x points from the left edge
     * @param y points from the upper edge to the baseline
     */
    record Glyph(int page, String text, double x, double y, String font, double size) {
        boolean isData() {
            return font.contains(DATA);
        }
    }

    static byte[] print(Mode mode, Calibration calibration, FormText... claims) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new Hcfa1500Printer().print(List.of(claims).iterator(), new Job(mode, calibration), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static FormText form(String text) {
        return form(text, PrintOptions.USUAL);
    }

    static FormText form(String text, PrintOptions options) {
        return new FormText("CT1001", options, text);
    }

    static List<Glyph> glyphs(byte[] pdf) {
        List<Glyph> glyphs = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    glyphs.add(new Glyph(
                            getCurrentPageNo(),
                            text.getUnicode(),
                            text.getTextMatrix().getTranslateX(),
                            Placing.HEIGHT - text.getTextMatrix().getTranslateY(),
                            text.getFont().getName(),
                            text.getFontSizeInPt()));
                }
            };
            stripper.getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return glyphs;
    }

    /** The text of the data font by the grid: each character may be 0.8 points off across and 1 point down. */
    static String text(byte[] pdf, Calibration calibration) {
        List<Glyph> data = glyphs(pdf).stream().filter(Glyph::isData).toList();
        int pages = data.stream().mapToInt(Glyph::page).max().orElse(0);
        char[][][] cells = new char[pages][Grid.LINES][Grid.COLUMNS];
        for (char[][] page : cells) {
            for (char[] line : page) {
                Arrays.fill(line, ' ');
            }
        }
        for (Glyph glyph : data) {
            double x = (glyph.x() - 25.2 - calibration.dx() * 0.72) / (calibration.scaleX() / 10_000.0);
            double y = (glyph.y() - 96 - calibration.dy() * 0.72) / (calibration.scaleY() / 10_000.0) + 96;
            long column = Math.round(x / 7.2) + 1;
            long line = Math.round((y + 3) / 12);
            if (Math.abs(x - (column - 1) * 7.2) > 0.8 || Math.abs(y + 3 - line * 12) > 1) {
                throw new AssertionError("A character stands beside its cell");
            }
            cells[glyph.page() - 1][(int) line - 1][(int) column - 1] =
                    glyph.text().charAt(0);
        }
        StringBuilder text = new StringBuilder();
        for (char[][] page : cells) {
            for (char[] line : page) {
                text.append(new String(line).stripTrailing()).append('\n');
            }
            text.append('\f');
        }
        return text.toString();
    }

    /** The text of all other fonts, captions one behind the other. */
    static String captions(byte[] pdf) {
        StringBuilder text = new StringBuilder();
        glyphs(pdf).stream().filter(glyph -> !glyph.isData()).forEach(glyph -> text.append(glyph.text()));
        return text.toString();
    }
}
