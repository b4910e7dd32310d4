package org.claimtree.hcfa1500;

import java.io.IOException;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The font of the data inside one document: knows how text is written with it, and in the end keeps only the glyphs that were. */
final class EmbeddedFont implements AutoCloseable {
    private final TrueTypeFont program;
    private final PDType0Font font;
    private final String[] codes = new String[128];

    EmbeddedFont(PDDocument document) throws IOException {
        program = FontProgram.MONO.parse();
        font = PDType0Font.load(document, program, true);
    }

    PDType0Font font() {
        return font;
    }

    /**
     * The text as operand of a show operator: two bytes a character.
     *
     * @throws CannotPrint if the font does not have one of the characters
     */
    String operand(String text) throws IOException {
        StringBuilder operand = new StringBuilder(2 * text.length() + 2).append('(');
        for (int i = 0; i < text.length(); i++) {
            operand.append(code(text.charAt(i)));
        }
        return operand.append(')').toString();
    }

    private String code(char c) throws IOException {
        if (!FontProgram.has(c)) {
            throw new CannotPrint("A form has a character that cannot be printed");
        }
        if (codes[c] == null) {
            font.addToSubset(c);
            codes[c] = Operators.escaped(font.encode(String.valueOf(c)));
        }
        return codes[c];
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
