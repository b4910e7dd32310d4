package org.claimtree.invoicing.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Letters in US size: text at places, rules, tables that go on over pages, and a foot that numbers them. */
final class Paper implements AutoCloseable {
    static final float LEFT = 54;
    static final float RIGHT = PDRectangle.LETTER.getWidth() - 54;
    private static final float TOP = PDRectangle.LETTER.getHeight() - 60;
    private static final float BOTTOM = 66;
    private static final float GREY = 0.35f;

    private final PDDocument document = new PDDocument();
    private final List<PDPage> pages = new ArrayList<>();
    private final PDFont plain;
    private final PDFont bold;
    private PDPageContentStream page;
    private float y;

    /** Where text stands. */
    enum Side {
        LEFT,
        RIGHT
    }

    /**
     * A column of a table.
     *
     * @param at its left edge, or its right one where text is set to the right
     * @param width what its text may take
     */
    record Column(String title, Side side, float at, float width) {}

    Paper() {
        plain = font("/liberation/LiberationSans-Regular.ttf");
        bold = font("/liberation/LiberationSans-Bold.ttf");
        newPage();
    }

    private PDFont font(String resource) {
        try (InputStream in = Paper.class.getResourceAsStream(resource)) {
            return PDType0Font.load(document, in, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void newPage() {
        try {
            if (page != null) {
                page.close();
            }
            pages.add(new PDPage(PDRectangle.LETTER));
            document.addPage(pages.get(pages.size() - 1));
            page = new PDPageContentStream(document, pages.get(pages.size() - 1));
            y = TOP;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    float y() {
        return y;
    }

    void moveTo(float where) {
        y = where;
    }

    void down(float points) {
        y -= points;
    }

    /** Goes on to the next page when there is less room than this. */
    boolean makeRoom(float points) {
        if (y - points > BOTTOM) {
            return false;
        }
        newPage();
        return true;
    }

    void text(Side side, float at, float size, String text) {
        write(plain, side, at, size, text, 0);
    }

    void strong(Side side, float at, float size, String text) {
        write(bold, side, at, size, text, 0);
    }

    void quiet(Side side, float at, float size, String text) {
        write(plain, side, at, size, text, GREY);
    }

    private void write(PDFont font, Side side, float at, float size, String text, float grey) {
        String shown = shown(font, text);
        try {
            float from = side == Side.LEFT ? at : at - width(font, size, shown);
            page.beginText();
            page.setNonStrokingColor(grey, grey, grey);
            page.setFont(font, size);
            page.newLineAtOffset(from, y);
            page.showText(shown);
            page.endText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static float width(PDFont font, float size, String text) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }

    /** What the typeface has; anything else is a question mark, so that no name stops a bill. */
    private static String shown(PDFont font, String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(point -> {
            String one = Character.toString(point);
            try {
                font.getStringWidth(one);
                shown.append(one);
            } catch (IOException | IllegalArgumentException e) {
                shown.append('?');
            }
        });
        return shown.toString();
    }

    /** A line from edge to edge. */
    void rule(float thickness) {
        try {
            page.setStrokingColor(GREY, GREY, GREY);
            page.setLineWidth(thickness);
            page.moveTo(LEFT, y);
            page.lineTo(RIGHT, y);
            page.stroke();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void head(List<Column> columns) {
        columns.forEach(column -> write(bold, column.side(), column.at(), 8.5f, column.title(), GREY));
        down(5);
        rule(0.8f);
        down(13);
    }

    /** A row of a table; the heads come again on each page. */
    void row(List<Column> columns, List<String> cells) {
        List<List<String>> wrapped = new ArrayList<>();
        int height = 1;
        for (int i = 0; i < columns.size(); i++) {
            wrapped.add(wrap(cells.get(i), columns.get(i).width()));
            height = Math.max(height, wrapped.get(i).size());
        }
        if (makeRoom(height * 11.5f + 6)) {
            head(columns);
        }
        float first = y;
        for (int i = 0; i < columns.size(); i++) {
            y = first;
            for (String line : wrapped.get(i)) {
                text(columns.get(i).side(), columns.get(i).at(), 9, line);
                down(11.5f);
            }
        }
        y = first - height * 11.5f - 3;
    }

    private List<String> wrap(String text, float width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        try {
            for (String word : text.split(" ")) {
                String longer = line.isEmpty() ? word : line + " " + word;
                if (!line.isEmpty() && width(plain, 9, shown(plain, longer)) > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                    longer = word;
                }
                line.replace(0, line.length(), longer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        lines.add(line.toString());
        return lines;
    }

    /**
     * The finished document.
     *
     * @param foot stands on each page beside its number
     */
    byte[] bytes(String foot) {
        try {
            page.close();
            for (int i = 0; i < pages.size(); i++) {
                page = new PDPageContentStream(
                        document, pages.get(i), PDPageContentStream.AppendMode.APPEND, true, true);
                y = 40;
                quiet(Side.LEFT, LEFT, 8, foot);
                quiet(Side.RIGHT, RIGHT, 8, "Page " + (i + 1) + " of " + pages.size());
                page.close();
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
