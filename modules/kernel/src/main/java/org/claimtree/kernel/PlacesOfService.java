package org.claimtree.kernel;

import java.util.Set;

/** The place-of-service codes of CMS that a professional claim may carry (005010X222A1 CLM05-1, SV105; item 24B). */
public final class PlacesOfService {
    private static final Set<String> KNOWN = Set.of(
            ("01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 31 32 33 34 41 42 49 50 51"
                            + " 52 53 54 55 56 57 58 60 61 62 65 66 71 72 81 99")
                    .split(" "));

    /** Hospital, psychiatric facility, rehabilitation facility: where one is admitted (2300 DTP 435, 096; item 18). */
    private static final Set<String> INPATIENT = Set.of("21", "51", "61");

    private PlacesOfService() {}

    /** All codes, two digits each. */
    public static Set<String> all() {
        return KNOWN;
    }

    public static boolean isKnown(String code) {
        return code != null && KNOWN.contains(code);
    }

    /** Whether services there are given to somebody who was admitted. */
    public static boolean isInpatient(String code) {
        return code != null && INPATIENT.contains(code);
    }
}
