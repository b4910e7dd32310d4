package org.claimtree.hcfa1500;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Takes the instructions out of the glyphs of a TrueType font (OpenType specification, tables {@code glyf}, {@code loca},
 * {@code head}, {@code maxp}). Without the font's own program, which a subset leaves behind, they say nothing; paper has
 * dots enough without them.
 */
final class GlyphInstructions {
    private static final int DIRECTORY = 12;
    private static final int DIRECTORY_ENTRY = 16;
    private static final int LONG_OFFSETS = 50;
    private static final int GLYPH_HEADER = 10;
    private static final int CHECKSUM_ADJUSTMENT = 8;
    private static final int CHECKSUM_OF_A_FONT = 0xB1B0AFBA;

    private GlyphInstructions() {}

    static byte[] removed(byte[] font) {
        Map<String, byte[]> tables = tables(ByteBuffer.wrap(font));
        ByteBuffer head = ByteBuffer.wrap(tables.get("head"));
        int glyphs = ByteBuffer.wrap(tables.get("maxp")).getShort(4);
        ByteBuffer offsets = ByteBuffer.wrap(tables.get("loca"));
        boolean longOffsets = head.getShort(LONG_OFFSETS) == 1;
        ByteBuffer newOffsets = ByteBuffer.allocate((glyphs + 1) * Integer.BYTES);
        ByteArrayOutputStream outlines = new ByteArrayOutputStream();
        for (int glyph = 0; glyph < glyphs; glyph++) {
            newOffsets.putInt(outlines.size());
            int from = offset(offsets, glyph, longOffsets);
            int to = offset(offsets, glyph + 1, longOffsets);
            copy(Arrays.copyOfRange(tables.get("glyf"), from, to), outlines);
        }
        newOffsets.putInt(outlines.size());
        tables.put("glyf", outlines.toByteArray());
        tables.put("loca", newOffsets.array());
        head.putShort(LONG_OFFSETS, (short) 1);
        head.putInt(CHECKSUM_ADJUSTMENT, 0);
        return font(tables);
    }

    private static Map<String, byte[]> tables(ByteBuffer font) {
        Map<String, byte[]> tables = new TreeMap<>();
        int count = font.getShort(4);
        for (int i = 0; i < count; i++) {
            int entry = DIRECTORY + DIRECTORY_ENTRY * i;
            String tag = new String(font.array(), entry, 4, StandardCharsets.US_ASCII);
            int from = font.getInt(entry + 8);
            tables.put(tag, Arrays.copyOfRange(font.array(), from, from + font.getInt(entry + 12)));
        }
        return tables;
    }

    private static int offset(ByteBuffer offsets, int glyph, boolean longOffsets) {
        return longOffsets
                ? offsets.getInt(glyph * Integer.BYTES)
                : 2 * Short.toUnsignedInt(offsets.getShort(glyph * 2));
    }

    /** Simple glyphs have their instructions behind the ends of their contours; composite ones are kept whole. */
    private static void copy(byte[] glyph, ByteArrayOutputStream out) {
        int contours = glyph.length == 0 ? -1 : ByteBuffer.wrap(glyph).getShort(0);
        if (contours < 0) {
            out.writeBytes(glyph);
        } else {
            int count = GLYPH_HEADER + 2 * contours;
            int behind = count + 2 + Short.toUnsignedInt(ByteBuffer.wrap(glyph).getShort(count));
            out.write(glyph, 0, count);
            out.write(0);
            out.write(0);
            out.write(glyph, behind, glyph.length - behind);
        }
        out.write(new byte[padding(out.size())], 0, padding(out.size()));
    }

    private static byte[] font(Map<String, byte[]> tables) {
        int size = DIRECTORY + DIRECTORY_ENTRY * tables.size();
        for (byte[] table : tables.values()) {
            size += table.length + padding(table.length);
        }
        ByteBuffer font = ByteBuffer.allocate(size);
        int power = Integer.highestOneBit(tables.size());
        font.putInt(0x00010000).putShort((short) tables.size());
        font.putShort((short) (power * DIRECTORY_ENTRY)).putShort((short) Integer.numberOfTrailingZeros(power));
        font.putShort((short) (DIRECTORY_ENTRY * (tables.size() - power)));
        int at = DIRECTORY + DIRECTORY_ENTRY * tables.size();
        int head = at;
        for (Map.Entry<String, byte[]> table : tables.entrySet()) {
            head = table.getKey().equals("head") ? at : head;
            font.duplicate().position(at).put(table.getValue());
            int padded = table.getValue().length + padding(table.getValue().length);
            font.put(table.getKey().getBytes(StandardCharsets.US_ASCII));
            font.putInt(sum(font, at, padded)).putInt(at).putInt(table.getValue().length);
            at += padded;
        }
        font.putInt(head + CHECKSUM_ADJUSTMENT, CHECKSUM_OF_A_FONT - sum(font, 0, size));
        return font.array();
    }

    private static int padding(int length) {
        return -length & 3;
    }

    private static int sum(ByteBuffer font, int from, int length) {
        int sum = 0;
        for (int i = from; i < from + length; i += Integer.BYTES) {
            sum += font.getInt(i);
        }
        return sum;
    }
}
