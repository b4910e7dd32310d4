package org.claimtree.hcfa1500;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;

/**
 * A PDF file that is written from its beginning to its end (ISO 32000-1, 7.5): an object leaves as soon as it is known,
 * and of all of them nothing stays but where they begin. So a print of any length takes no more memory than a short one.
 */
final class PdfFile {
    private final OutputStream out;
    private long[] offsets = new long[64];
    private int last;
    private long written;

    /** @param out not closed */
    PdfFile(OutputStream out) throws IOException {
        this.out = new BufferedOutputStream(out, 1 << 14);
        // Bytes above 127 tell whoever carries the file that it is no text.
        write("%PDF-1.6\n%\u00e2\u00e3\u00cf\u00d3\n");
    }

    /** The number of an object that is written later. */
    int reserve() {
        last++;
        if (last == offsets.length) {
            offsets = Arrays.copyOf(offsets, last * 2);
        }
        return last;
    }

    /** What refers to an object. */
    static String to(int number) {
        return number + " 0 R";
    }

    void object(int number, String text) throws IOException {
        begin(number);
        write(text + "\nendobj\n");
    }

    /** @param entries of the dictionary, without its length */
    void stream(int number, String entries, byte[] data) throws IOException {
        begin(number);
        write("<<" + entries + "/Length " + data.length + ">>\nstream\n");
        write(data);
        write("\nendstream\nendobj\n");
    }

    /** A content stream, compressed. */
    void content(int number, String entries, String operators) throws IOException {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        try (OutputStream compressed = new DeflaterOutputStream(data)) {
            compressed.write(operators.getBytes(StandardCharsets.ISO_8859_1));
        }
        stream(number, entries + "/Filter/FlateDecode", data.toByteArray());
    }

    /**
     * Ends the file.
     *
     * @param entries of the trailer, without its size
     */
    void end(String entries) throws IOException {
        long table = written;
        write("xref\n0 " + (last + 1) + "\n0000000000 65535 f \n");
        for (int number = 1; number <= last; number++) {
            write("%010d 00000 n \n".formatted(offsets[number]));
        }
        write("trailer\n<<" + entries + "/Size " + (last + 1) + ">>\nstartxref\n" + table + "\n%%EOF\n");
        out.flush();
    }

    private void begin(int number) throws IOException {
        offsets[number] = written;
        write(number + " 0 obj\n");
    }

    private void write(String text) throws IOException {
        write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes);
        written += bytes.length;
    }
}
