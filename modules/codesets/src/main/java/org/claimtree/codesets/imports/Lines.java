package org.claimtree.codesets.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import org.claimtree.platform.Problem;

/** The lines of a text file in a given encoding, one at a time; what is not text is refused with its place. */
final class Lines {
    private static final int LONGEST = 4096;

    private final InputStream file;
    private final Charset encoding;
    private final Findings findings;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(LONGEST);
    private long number;
    private boolean ended = true;

    /**
     * @param file buffered
     */
    Lines(InputStream file, Charset encoding, Findings findings) {
        this.file = file;
        this.encoding = encoding;
        this.findings = findings;
    }

    /** The next line without its end, or null after the last one. */
    String next() throws IOException {
        line.reset();
        int c = file.read();
        if (c < 0) {
            return null;
        }
        number++;
        for (; c >= 0 && c != '\n'; c = file.read()) {
            if (line.size() == LONGEST) {
                throw findings.fatal(number, LONGEST, "LINE_TOO_LONG", "the line is longer than any of such a file.");
            }
            line.write(c);
        }
        ended = c == '\n';
        byte[] bytes = line.toByteArray();
        int length = bytes.length > 0 && bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : bytes.length;
        return text(bytes, length);
    }

    /** Number of the line that was read last, from 1. */
    long number() {
        return number;
    }

    /** Whether the line that was read last has an end: the last one of a file that was cut off has none. */
    boolean isEnded() {
        return ended;
    }

    private String text(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            if (bytes[i] >= 0 && bytes[i] < ' ' && bytes[i] != '\t' || bytes[i] == 0x7f) {
                throw findings.fatal(number, i + 1, "CHARACTER", "this is a control character and no text.");
            }
        }
        CharsetDecoder decoder = encoding.newDecoder();
        CharBuffer text = CharBuffer.allocate(length);
        ByteBuffer in = ByteBuffer.wrap(bytes, 0, length);
        CoderResult result = decoder.decode(in, text, true);
        if (result.isError()) {
            throw encoding(in.position() + 1);
        }
        if (encoding != StandardCharsets.UTF_8) {
            refuseUtf8(bytes, length);
        }
        return text.flip().toString();
    }

    /** Hardly any text of another encoding is UTF-8 by chance, and each of its characters would move the columns. */
    private void refuseUtf8(byte[] bytes, int length) {
        int special = 0;
        while (special < length && bytes[special] >= 0) {
            special++;
        }
        if (special < length) {
            try {
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length));
            } catch (CharacterCodingException e) {
                return;
            }
            throw encoding(special + 1);
        }
    }

    private Problem encoding(int column) {
        return findings.fatal(number, column, "ENCODING", "a character is not " + encoding.name() + ".");
    }
}
