package org.claimtree.codesets.testing;

import java.nio.charset.Charset;

/** Lines as the HCPCS file has them, about codes that nobody has. */
public final class HcpcsLines {
    private static final int LENGTH = 320;

    private int sequence;
    private final StringBuilder text = new StringBuilder("A few words first.\r\n\r\n");

    /** A procedure. */
    public HcpcsLines code(String code, String words, String added, String terminated) {
        return first(code, '3', words, added, added, terminated);
    }

    /** The first line of a code. */
    public HcpcsLines first(String code, char kind, String words, String added, String action, String terminated) {
        StringBuilder line = new StringBuilder(" ".repeat(LENGTH));
        put(line, 1, "%5s".formatted(code));
        sequence = 100;
        put(line, 6, "00100" + kind);
        put(line, 12, words.substring(0, Math.min(words.length(), 80)));
        put(line, 92, words.substring(0, Math.min(words.length(), 28)));
        put(line, 269, added);
        put(line, 277, action);
        put(line, 285, terminated);
        put(line, 293, "N");
        text.append(line).append("\r\n");
        return this;
    }

    /** More words of the code before. */
    public HcpcsLines more(String code, char kind, String words) {
        text.append("%5s".formatted(code))
                .append("%05d".formatted(sequence += 100))
                .append(kind)
                .append(words)
                .append("\r\n");
        return this;
    }

    /** Any line. */
    public HcpcsLines line(String line) {
        text.append(line).append("\r\n");
        return this;
    }

    private static void put(StringBuilder line, int column, String what) {
        line.replace(column - 1, column - 1 + what.length(), what);
    }

    /** As the publisher encodes it. */
    public byte[] bytes() {
        return bytes("windows-1252");
    }

    public byte[] bytes(String encoding) {
        return text.toString().getBytes(Charset.forName(encoding));
    }

    /** The file so far. */
    @Override
    public String toString() {
        return text.toString();
    }
}
