package org.claimtree.hcfa1500;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A font inside one document: knows how text is written with it, and in the end keeps only the glyphs that were. */
final class EmbeddedFont implements AutoCloseable {
    private final TrueTypeFont program;
    private final PDType0Font font;
    private final String[] codes = new String[128];

    EmbeddedFont(PDDocument document, FontProgram typeface) throws IOException {
        program = typeface.parse();
        font = PDType0Font.load(document, program, true);
    }

    PDType0Font font() {
        return font;
    }

    /**
     * The text as operand of a show operator: a literal string of two bytes a character (ISO 32000-1, 7.3.4.2).
     *
     * @throws CannotPrint if the font does not have one of the characters
     */
    void append(StringBuilder operators, CharSequence text) throws IOException {
        operators.append('(');
        for (int i = 0; i < text.length(); i++) {
            operators.append(code(text.charAt(i)));
        }
        operators.append(')');
    }

    private String code(char c) throws IOException {
        if (!FontProgram.has(c)) {
            throw new CannotPrint("A form has a character that cannot be printed");
        }
        if (codes[c] == null) {
            font.addToSubset(c);
            codes[c] = literal(font.encode(String.valueOf(c)));
        }
        return codes[c];
    }

    /** What means something in a literal string, or is changed when it is read, is written by its name. */
    private static String literal(byte[] code) {
        return new String(code, StandardCharsets.ISO_8859_1)
                .replace("\\", "\\\\")
                .replace("(", "\\(")
                .replace(")", "\\)")
                .replace("\r", "\\r");
    }

    /** Points that a text is wide at one point of type size. */
    double width(String text) throws IOException {
        return font.getStringWidth(text) / 1000;
    }

    /** Embeds what was used. Nothing can be written with the font afterwards. */
    void finish() throws IOException {
        font.subset();
    }

    @Override
    public void close() throws IOException {
        program.close();
    }
}
