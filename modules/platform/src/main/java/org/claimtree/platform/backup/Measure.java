package org.claimtree.platform.backup;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.claimtree.platform.Fingerprint;

/** Length and hash of bytes that pass by. */
final class Measure {
    private final MessageDigest digest = Fingerprint.sha256();
    private long bytes;

    long bytes() {
        return bytes;
    }

    /** Of all that has passed; asked once. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Passes on what is written; closing it leaves the target open. */
    OutputStream over(OutputStream target) {
        return new FilterOutputStream(target) {
            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] buffer, int offset, int length) throws IOException {
                out.write(buffer, offset, length);
                add(buffer, offset, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    /**
     * Passes on what is read.
     *
     * @param limit more than that is an {@link IOException}: the source may be made to fill a disk
     */
    InputStream over(InputStream source, long limit) {
        return new FilterInputStream(source) {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int read = in.read(buffer, offset, length);
                if (read > 0) {
                    add(buffer, offset, read);
                }
                if (bytes > limit) {
                    throw new IOException("longer than it says");
                }
                return read;
            }
        };
    }

    private void add(byte[] buffer, int offset, int length) {
        digest.update(buffer, offset, length);
        bytes += length;
    }
}
