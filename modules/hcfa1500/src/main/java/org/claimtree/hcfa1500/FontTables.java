package org.claimtree.hcfa1500;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** The tables of a TrueType font by their tags (OpenType specification, "Organization of an OpenType Font"). */
final class FontTables {
    private static final int DIRECTORY = 12;
    private static final int DIRECTORY_ENTRY = 16;
    private static final int CHECKSUM_ADJUSTMENT = 8;
    private static final int CHECKSUM_OF_A_FONT = 0xB1B0AFBA;

    private final Map<String, byte[]> tables = new TreeMap<>();

    FontTables(byte[] font) {
        ByteBuffer bytes = ByteBuffer.wrap(font);
        int count = bytes.getShort(4);
        for (int i = 0; i < count; i++) {
            int entry = DIRECTORY + DIRECTORY_ENTRY * i;
            String tag = new String(font, entry, 4, StandardCharsets.US_ASCII);
            int from = bytes.getInt(entry + 8);
            tables.put(tag, Arrays.copyOfRange(font, from, from + bytes.getInt(entry + 12)));
        }
    }

    /** A view: what is put into it is in the font. */
    ByteBuffer table(String tag) {
        return ByteBuffer.wrap(tables.get(tag));
    }

    void replace(String tag, byte[] table) {
        tables.put(tag, table);
    }

    byte[] font() {
        table("head").putInt(CHECKSUM_ADJUSTMENT, 0);
        int size = DIRECTORY + DIRECTORY_ENTRY * tables.size();
        for (byte[] table : tables.values()) {
            size += padded(table.length);
        }
        ByteBuffer font = ByteBuffer.allocate(size);
        int power = Integer.highestOneBit(tables.size());
        font.putInt(0x00010000).putShort((short) tables.size());
        font.putShort((short) (power * DIRECTORY_ENTRY)).putShort((short) Integer.numberOfTrailingZeros(power));
        font.putShort((short) (DIRECTORY_ENTRY * (tables.size() - power)));
        int at = DIRECTORY + DIRECTORY_ENTRY * tables.size();
        int head = at;
        for (Map.Entry<String, byte[]> table : tables.entrySet()) {
            int length = table.getValue().length;
            head = table.getKey().equals("head") ? at : head;
            font.duplicate().position(at).put(table.getValue());
            font.put(table.getKey().getBytes(StandardCharsets.US_ASCII));
            font.putInt(sum(font, at, padded(length))).putInt(at).putInt(length);
            at += padded(length);
        }
        font.putInt(head + CHECKSUM_ADJUSTMENT, CHECKSUM_OF_A_FONT - sum(font, 0, size));
        return font.array();
    }

    /** Tables begin at multiples of four bytes. */
    private static int padded(int length) {
        return length + 3 & ~3;
    }

    private static int sum(ByteBuffer font, int from, int length) {
        int sum = 0;
        for (int i = from; i < from + length; i += Integer.BYTES) {
            sum += font.getInt(i);
        }
        return sum;
    }
}
