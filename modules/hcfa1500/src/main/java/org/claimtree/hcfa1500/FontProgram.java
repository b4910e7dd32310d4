package org.claimtree.hcfa1500;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The typeface of the data with no more in it than a form needs: printable ASCII, outlines without the instructions that fit them to a
 * coarse screen, on a raster that is fine enough for small type. That more than halves what a single form weighs. Read
 * once; each document parses its own copy, so that nothing is shared by threads.
 */
final class FontProgram {
    private static final char FIRST = ' ';
    private static final char LAST = '~';

    /**
     * All that a font embedded in a PDF must have, and what is needed to find glyphs by character. Stands before the
     * typeface, which is loaded by it.
     */
    private static final List<String> TABLES =
            List.of("head", "hhea", "hmtx", "maxp", "cmap", "name", "OS/2", "post", "glyf", "loca");

    /** Every character is 0.600 of the type size wide; of 500 units per em, 300. */
    static final FontProgram MONO = load("/liberation/LiberationMono-Regular.ttf", 500);

    /** Places in the table head. */
    private static final int UNITS_PER_EM = 18;

    private static final int LONG_OFFSETS = 50;

    private final byte[] program;

    private FontProgram(byte[] program) {
        this.program = program;
    }

    TrueTypeFont parse() throws IOException {
        return new TTFParser().parse(new RandomAccessReadBuffer(program));
    }

    static boolean has(char c) {
        return c >= FIRST && c <= LAST;
    }

    /** @param raster units per em */
    private static FontProgram load(String resource, int raster) {
        try (InputStream in = FontProgram.class.getResourceAsStream(resource);
                TrueTypeFont whole = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
            TTFSubsetter subsetter = new TTFSubsetter(whole, TABLES);
            for (char c = FIRST; c <= LAST; c++) {
                subsetter.add(c);
            }
            ByteArrayOutputStream subset = new ByteArrayOutputStream();
            subsetter.writeToStream(subset);
            return new FontProgram(coarser(new FontTables(subset.toByteArray()), raster));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that is measured in units of the em, where it stands in each table (OpenType specification). */
    private static byte[] coarser(FontTables font, int raster) {
        ByteBuffer head = font.table("head");
        double scale = raster / (double) Short.toUnsignedInt(head.getShort(UNITS_PER_EM));
        outlines(font, scale);
        scale(head, scale, 36, 38, 40, 42);
        head.putShort(UNITS_PER_EM, (short) raster);
        scale(font.table("hhea"), scale, 4, 6, 8, 10, 12, 14, 16);
        scale(font.table("OS/2"), scale, 2, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 68, 70, 72, 74, 76);
        scale(font.table("post"), scale, 8, 10);
        ByteBuffer metrics = font.table("hmtx");
        for (int at = 0; at < metrics.limit(); at += Short.BYTES) {
            scale(metrics, scale, at);
        }
        return font.font();
    }

    private static void scale(ByteBuffer table, double scale, int... places) {
        for (int place : places) {
            table.putShort(place, (short) Math.round(table.getShort(place) * scale));
        }
    }

    private static void outlines(FontTables font, double scale) {
        int glyphs = font.table("maxp").getShort(4);
        ByteBuffer head = font.table("head");
        boolean longOffsets = head.getShort(LONG_OFFSETS) == 1;
        ByteBuffer offsets = font.table("loca");
        byte[] outlines = font.table("glyf").array();
        ByteBuffer newOffsets = ByteBuffer.allocate((glyphs + 1) * Integer.BYTES);
        ByteArrayOutputStream newOutlines = new ByteArrayOutputStream();
        for (int glyph = 0; glyph < glyphs; glyph++) {
            newOffsets.putInt(newOutlines.size());
            int from = offset(offsets, glyph, longOffsets);
            int to = offset(offsets, glyph + 1, longOffsets);
            newOutlines.writeBytes(Outline.scaled(Arrays.copyOfRange(outlines, from, to), scale));
            newOutlines.write(new byte[3], 0, -newOutlines.size() & 3);
        }
        newOffsets.putInt(newOutlines.size());
        font.replace("glyf", newOutlines.toByteArray());
        font.replace("loca", newOffsets.array());
        head.putShort(LONG_OFFSETS, (short) 1);
    }

    private static int offset(ByteBuffer offsets, int glyph, boolean longOffsets) {
        return longOffsets
                ? offsets.getInt(glyph * Integer.BYTES)
                : 2 * Short.toUnsignedInt(offsets.getShort(glyph * 2));
    }
}
