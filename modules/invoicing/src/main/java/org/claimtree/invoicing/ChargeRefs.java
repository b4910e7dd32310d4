package org.claimtree.invoicing;

import java.util.regex.Pattern;

/** Numbers of charges that nobody types. */
public final class ChargeRefs {
    private static final Pattern OF_NOTE = Pattern.compile("N[1-9][0-9]*-[1-9][0-9]*");

    private ChargeRefs() {}

    /** The number of the charge of a note's line. */
    public static String ofNote(long note, int line) {
        return "N" + note + "-" + line;
    }

    /** Whether a number is one that a note's line gets, or may get one day. */
    public static boolean isOfNote(String ref) {
        return OF_NOTE.matcher(ref).matches();
    }
}
