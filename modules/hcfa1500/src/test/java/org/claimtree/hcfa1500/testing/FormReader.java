package org.claimtree.hcfa1500.testing;

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

/** Reads a PDF of forms back: every character with its place, as a viewer would show it. */
public final class FormReader {
    private static final String DATA = "LiberationMono";
    private static final int LINES = 66;
    private static final int COLUMNS = 80;
    private static final double HEIGHT = 792;

    private FormReader() {}

    /**
     * @param page from 1
     * @param x points from the left edge
     * @param y points from the upper edge to the baseline
     */
    public record Glyph(int page, String text, double x, double y, String font, double size) {
        /** Whether it is data, not a caption. */
        public boolean isData() {
            return font.contains(DATA);
        }
    }

    /** Every character in the order of the content. */
    public static List<Glyph> glyphs(byte[] pdf) {
        List<Glyph> glyphs = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    glyphs.add(new Glyph(
                            getCurrentPageNo(),
                            text.getUnicode(),
                            text.getTextMatrix().getTranslateX(),
                            HEIGHT - text.getTextMatrix().getTranslateY(),
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
    public static String text(byte[] pdf, Calibration calibration) {
        List<Glyph> data = glyphs(pdf).stream().filter(Glyph::isData).toList();
        int pages = data.stream().mapToInt(Glyph::page).max().orElse(0);
        char[][][] cells = new char[pages][LINES][COLUMNS];
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
    public static String captions(byte[] pdf) {
        StringBuilder text = new StringBuilder();
        glyphs(pdf).stream().filter(glyph -> !glyph.isData()).forEach(glyph -> text.append(glyph.text()));
        return text.toString();
    }
}
