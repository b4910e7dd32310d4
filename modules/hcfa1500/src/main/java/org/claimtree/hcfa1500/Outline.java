package org.claimtree.hcfa1500;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/**
 * One glyph drawn on a coarser raster than its designer's, without the instructions that fit it to a screen (OpenType
 * specification, table {@code glyf}, simple glyphs). What is printed at twelve points or less does not show it.
 */
final class Outline {
    private static final int SHORT_X = 0x02;
    private static final int SHORT_Y = 0x04;
    private static final int REPEAT = 0x08;
    private static final int SAME_X = 0x10;
    private static final int SAME_Y = 0x20;
    private static final int ON_CURVE = 0x01;

    private final ByteBuffer glyph;
    private final double scale;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private Outline(byte[] glyph, double scale) {
        this.glyph = ByteBuffer.wrap(glyph);
        this.scale = scale;
    }

    static byte[] scaled(byte[] glyph, double scale) {
        return glyph.length == 0 ? glyph : new Outline(glyph, scale).scaled();
    }

    private byte[] scaled() {
        int contours = glyph.getShort();
        if (contours < 0) {
            // No character of ASCII is made of others in the faces that we have.
            throw new IllegalStateException("A glyph of the font is made of other glyphs");
        }
        putShort(contours);
        for (int side = 0; side < 4; side++) {
            putShort(scaled(glyph.getShort()));
        }
        int points = 0;
        for (int i = 0; i < contours; i++) {
            int last = glyph.getShort();
            putShort(last);
            points = last + 1;
        }
        int instructions = Short.toUnsignedInt(glyph.getShort());
        glyph.position(glyph.position() + instructions);
        putShort(0);
        points(points);
        return out.toByteArray();
    }

    private void points(int count) {
        int[] flags = flags(count);
        int[] x = steps(flags, SHORT_X, SAME_X);
        int[] y = steps(flags, SHORT_Y, SAME_Y);
        ByteArrayOutputStream xs = new ByteArrayOutputStream();
        ByteArrayOutputStream ys = new ByteArrayOutputStream();
        int[] written = new int[count];
        for (int i = 0; i < count; i++) {
            written[i] = flags[i] & ON_CURVE | step(x[i], SHORT_X, SAME_X, xs) | step(y[i], SHORT_Y, SAME_Y, ys);
        }
        putFlags(written);
        out.writeBytes(xs.toByteArray());
        out.writeBytes(ys.toByteArray());
    }

    private int[] flags(int count) {
        int[] flags = new int[count];
        for (int i = 0; i < count; i++) {
            int flag = Byte.toUnsignedInt(glyph.get());
            flags[i] = flag;
            if ((flag & REPEAT) != 0) {
                for (int times = Byte.toUnsignedInt(glyph.get()); times > 0; times--) {
                    flags[++i] = flag;
                }
            }
        }
        return flags;
    }

    /** Steps between the scaled places of the points; the places are rounded, so that no error adds up. */
    private int[] steps(int[] flags, int isShort, int isSame) {
        int[] steps = new int[flags.length];
        int place = 0;
        int before = 0;
        for (int i = 0; i < flags.length; i++) {
            boolean same = (flags[i] & isSame) != 0;
            if ((flags[i] & isShort) != 0) {
                int size = Byte.toUnsignedInt(glyph.get());
                place += same ? size : -size;
            } else if (!same) {
                place += glyph.getShort();
            }
            int now = scaled(place);
            steps[i] = now - before;
            before = now;
        }
        return steps;
    }

    /** Writes one step in as few bytes as it needs. */
    private static int step(int step, int isShort, int isSame, ByteArrayOutputStream bytes) {
        if (step == 0) {
            return isSame;
        }
        if (Math.abs(step) < 256) {
            bytes.write(Math.abs(step));
            return step > 0 ? isShort | isSame : isShort;
        }
        bytes.write(step >> 8);
        bytes.write(step);
        return 0;
    }

    private void putFlags(int[] flags) {
        int i = 0;
        while (i < flags.length) {
            int run = 1;
            while (i + run < flags.length && flags[i + run] == flags[i] && run < 256) {
                run++;
            }
            if (run > 2) {
                out.write(flags[i] | REPEAT);
                out.write(run - 1);
            } else {
                run = 1;
                out.write(flags[i]);
            }
            i += run;
        }
    }

    private int scaled(int units) {
        return (int) Math.round(units * scale);
    }

    private void putShort(int value) {
        out.write(value >> 8);
        out.write(value);
    }
}
