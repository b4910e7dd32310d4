package org.claimtree.hcfa1500;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.GeneralPath;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;

/** That the font is lighter and looks the same. */
class FontProgramTest {
    @Test
    void everyCharacterIsSixTenthsOfAnEmWide() throws IOException {
        try (TrueTypeFont font = FontProgram.MONO.parse()) {
            assertThat(font.getUnitsPerEm()).isEqualTo(500);
            for (char c = ' '; c <= '~'; c++) {
                assertThat(font.getAdvanceWidth(glyph(font, c))).as("%c", c).isEqualTo(300);
            }
        }
    }

    @Test
    void outlinesAreThoseOfTheWholeFont() throws IOException {
        try (TrueTypeFont font = FontProgram.MONO.parse();
                TrueTypeFont whole = whole()) {
            double scale = 500.0 / whole.getUnitsPerEm();
            for (char c = '!'; c <= '~'; c++) {
                Rectangle2D light = path(font, c).getBounds2D();
                Rectangle2D full = path(whole, c).getBounds2D();

                assertThat(light.getMinX()).as("%c", c).isCloseTo(full.getMinX() * scale, within(1.0));
                assertThat(light.getMaxX()).as("%c", c).isCloseTo(full.getMaxX() * scale, within(1.0));
                assertThat(light.getMinY()).as("%c", c).isCloseTo(full.getMinY() * scale, within(1.0));
                assertThat(light.getMaxY()).as("%c", c).isCloseTo(full.getMaxY() * scale, within(1.0));
            }
        }
    }

    @Test
    void inkIsWhereItWas() throws IOException {
        try (TrueTypeFont font = FontProgram.MONO.parse();
                TrueTypeFont whole = whole()) {
            double scale = 500.0 / whole.getUnitsPerEm();
            for (char c : "ABEGMQRSWX0368".toCharArray()) {
                Area light = new Area(path(font, c));
                Area full = new Area(path(whole, c));
                full.transform(AffineTransform.getScaleInstance(scale, scale));
                int wrong = 0;
                for (int x = 0; x < 300; x += 5) {
                    for (int y = -100; y < 400; y += 5) {
                        wrong += light.contains(x + 0.3, y + 0.3) == full.contains(x + 0.3, y + 0.3) ? 0 : 1;
                    }
                }
                assertThat(wrong).as("points of %c", c).isLessThan(30);
            }
        }
    }

    @Test
    void whatIsWrittenHasTheChecksumOfAFont() throws IOException {
        try (TrueTypeFont font = FontProgram.MONO.parse()) {
            byte[] bytes = font.getOriginalData().readAllBytes();
            int sum = 0;
            for (int i = 0; i < bytes.length; i += Integer.BYTES) {
                sum += ByteBuffer.wrap(bytes).getInt(i);
            }

            assertThat(sum).isEqualTo(0xB1B0AFBA);
            assertThat(bytes).hasSizeLessThan(12_000);
        }
    }

    private static TrueTypeFont whole() throws IOException {
        return new TTFParser()
                .parse(new RandomAccessReadBuffer(
                        FontProgramTest.class.getResourceAsStream("/liberation/LiberationMono-Regular.ttf")));
    }

    private static int glyph(TrueTypeFont font, char c) throws IOException {
        return font.getUnicodeCmapLookup().getGlyphId(c);
    }

    private static GeneralPath path(TrueTypeFont font, char c) throws IOException {
        return font.getGlyph().getGlyph(glyph(font, c)).getPath();
    }
}
