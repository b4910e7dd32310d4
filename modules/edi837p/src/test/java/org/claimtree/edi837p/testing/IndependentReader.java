package org.claimtree.edi837p.testing;

import com.imsweb.x12.reader.X12Reader;
import com.imsweb.x12.reader.X12Reader.FileType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What somebody else's reader says: imsweb's x12-parser with its own map of 005010X222A1. It knows loops, segments,
 * required elements and codes; it does not look at counts, control numbers, parents of levels, dates or check digits.
 */
public final class IndependentReader {
    private IndependentReader() {}

    /** Every error and fatal error that the reader reports; empty for a good file. */
    public static List<String> problems(byte[] file) {
        try {
            X12Reader reader = new X12Reader(
                    FileType.ANSI837_5010_X222, new ByteArrayInputStream(file), StandardCharsets.US_ASCII);
            List<String> problems = new ArrayList<>(reader.getErrors());
            problems.addAll(reader.getFatalErrors());
            if (reader.getLoops().isEmpty()) {
                problems.add("nothing was read");
            }
            return List.copyOf(problems);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
