package org.claimtree.codesets.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes up to a bound: a small packed file can hold endlessly many. */
final class Bounded extends FilterInputStream {
    private final long most;
    private long given;

    Bounded(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        int read = in.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = in.read(bytes, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) {
        given += read;
        if (given > most) {
            throw Findings.of("TOO_LARGE", "The file unpacks to more than " + (most >> 20) + " MiB.");
        }
    }
}
