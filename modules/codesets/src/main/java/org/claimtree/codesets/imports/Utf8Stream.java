package org.claimtree.codesets.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.claimtree.platform.Problem;

/** Bytes that are UTF-8 and text; the first that are not are refused with their line and column. */
final class Utf8Stream extends FilterInputStream {
    private final Findings findings;
    private long line = 1;
    private int column;
    private int following;
    private int least;
    private int most;

    Utf8Stream(InputStream in, Findings findings) {
        super(in);
        this.findings = findings;
    }

    @Override
    public int read() throws IOException {
        int read = in.read();
        if (read >= 0) {
            look(read);
        } else {
            end();
        }
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = in.read(bytes, offset, length);
        for (int i = offset; i < offset + read; i++) {
            look(bytes[i] & 0xff);
        }
        if (read < 0) {
            end();
        }
        return read;
    }

    private void end() {
        if (following > 0) {
            throw findings.fatal(line, column, "TRUNCATED", "the file ends within a character.");
        }
    }

    private void look(int b) {
        if (following > 0) {
            if (b < least || b > most) {
                throw wrong();
            }
            following--;
            bounds(0x80, 0xbf);
            return;
        }
        column++;
        if (b == '\n') {
            line++;
            column = 0;
        } else if (b < ' ' && b != '\t' && b != '\r' || b == 0x7f) {
            throw findings.fatal(line, column, "CHARACTER", "this is a control character and no text.");
        } else if (b >= 0x80) {
            begin(b);
        }
    }

    /** How many bytes follow, and what the next of them can be: neither halves of pairs nor needless length. */
    private void begin(int b) {
        following = b >= 0xc2 && b <= 0xdf ? 1 : b >= 0xe0 && b <= 0xef ? 2 : b >= 0xf0 && b <= 0xf4 ? 3 : 0;
        if (following == 0) {
            throw wrong();
        }
        bounds(b == 0xe0 ? 0xa0 : b == 0xf0 ? 0x90 : 0x80, b == 0xed ? 0x9f : b == 0xf4 ? 0x8f : 0xbf);
    }

    private void bounds(int from, int through) {
        least = from;
        most = through;
    }

    private Problem wrong() {
        return findings.fatal(line, column, "ENCODING", "a character is not UTF-8; save the file as CSV UTF-8.");
    }
}
