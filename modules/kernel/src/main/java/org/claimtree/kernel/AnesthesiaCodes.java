package org.claimtree.kernel;

import java.util.Set;

/** Codes of anesthesia, which are billed by the minute (005010X222A1 2400 SV103 MJ; item 24G). */
public final class AnesthesiaCodes {
    private static final String FIRST = "00100";
    private static final String LAST = "01999";

    /** Burns beyond the first area, and a day's care of an epidural: these are counted. */
    private static final Set<String> COUNTED = Set.of("01953", "01996");

    private AnesthesiaCodes() {}

    /** Whether it is one of anesthesia, so that minutes may stand for its units. */
    public static boolean covers(String code) {
        return code != null
                && code.length() == FIRST.length()
                && code.compareTo(FIRST) >= 0
                && code.compareTo(LAST) <= 0;
    }

    /** Whether a claim has to say minutes for it. */
    public static boolean goByMinutes(String code) {
        return covers(code) && !COUNTED.contains(code);
    }
}
