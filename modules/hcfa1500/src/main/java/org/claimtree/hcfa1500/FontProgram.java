package org.claimtree.hcfa1500;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * A typeface with no more in it than a form needs: printable ASCII, and outlines without the instructions that fit them
 * to a coarse screen. That halves what a single form weighs. Read once; each document parses its own copy, so that
 * nothing is shared by threads.
 */
final class FontProgram {
    private static final char FIRST = ' ';
    private static final char LAST = '~';

    /**
     * All that a font embedded in a PDF must have, and what is needed to find glyphs by character. Stands before the
     * typefaces, which are loaded by it.
     */
    private static final List<String> TABLES =
            List.of("head", "hhea", "hmtx", "maxp", "cmap", "name", "OS/2", "post", "glyf", "loca");

    /** Data: every character is 0.600 of the type size wide. */
    static final FontProgram MONO = load("/liberation/LiberationMono-Regular.ttf");

    /** Captions of the drawn form. */
    static final FontProgram SANS = load("/liberation/LiberationSans-Regular.ttf");

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

    private static FontProgram load(String resource) {
        try (InputStream in = FontProgram.class.getResourceAsStream(resource);
                TrueTypeFont whole = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
            TTFSubsetter subsetter = new TTFSubsetter(whole, TABLES);
            for (char c = FIRST; c <= LAST; c++) {
                subsetter.add(c);
            }
            ByteArrayOutputStream subset = new ByteArrayOutputStream();
            subsetter.writeToStream(subset);
            return new FontProgram(GlyphInstructions.removed(subset.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
