package org.claimtree.bench;

import com.imsweb.x12.reader.X12Reader;
import com.imsweb.x12.reader.X12Reader.FileType;
import com.imsweb.x12.writer.X12Writer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The same files by somebody else's writer, imsweb's x12-parser. It begins with its own tree of loops and segments in
 * memory, where ours begins with claims and also checks them; so the comparison leans its way.
 */
final class PeerWriter {
    private final List<X12Reader> trees;

    /** @param files whole interchanges, each of one set */
    PeerWriter(List<byte[]> files) {
        trees = files.stream().map(PeerWriter::tree).toList();
    }

    private static X12Reader tree(byte[] file) {
        try {
            return new X12Reader(FileType.ANSI837_5010_X222, new ByteArrayInputStream(file), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes all of them; the length of what was written. */
    long write() {
        long length = 0;
        for (X12Reader tree : trees) {
            length += new X12Writer(tree).toX12String().getBytes(StandardCharsets.US_ASCII).length;
        }
        return length;
    }
}
