package org.claimtree.invoicing;

import java.util.regex.Pattern;

/** Numbers of charges that nobody types. */
public final class ChargeRefs {
    private static final Pattern MADE = Pattern.compile("[NB][1-9][0-9]*-[1-9][0-9]*|B[1-9][0-9]*-F");

    private ChargeRefs() {}

    /** The number of the charge of a note's line. */
    public static String ofNote(long note, int line) {
        return "N" + note + "-" + line;
    }

    /** The number of the charge of a line that is paid in advance. */
    public static String ofBooking(long booking, int line) {
        return "B" + booking + "-" + line;
    }

    /** The number of the fee that is kept where nobody came. */
    public static String ofNoShow(long booking) {
        return "B" + booking + "-F";
    }

    /** Whether a number is one that a note's line or a booking gets, or may get one day. */
    public static boolean isMade(String ref) {
        return MADE.matcher(ref).matches();
    }
}
