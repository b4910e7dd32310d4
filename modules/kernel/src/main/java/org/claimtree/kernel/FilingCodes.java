package org.claimtree.kernel;

import java.util.Set;

/**
 * Why a claim comes late (005010X222A1 2300 CLM20), what papers beside it are and how they come to the payer (2300 PWK;
 * CMS-1500 item 19).
 */
public final class FilingCodes {
    /** PWK02 of papers that the payer gets on request only, and that therefore have no number yet. */
    public static final String ON_REQUEST = "AA";

    private static final Set<String> DELAY_REASONS =
            Set.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "15");

    private static final Set<String> REPORTS = Set.of(
            ("03 04 05 06 07 08 09 10 11 13 15 21 A3 A4 AM AS B2 B3 B4 BR BS BT CB CK CT D2 DA DB DG DJ DS EB HC HR I5 IR"
                            + " LA M1 MT NN OB OC OD OE OX OZ P4 P5 PE PN PO PQ PY PZ RB RR RT RX SG V5 XP")
                    .split(" "));

    private static final Set<String> WAYS = Set.of(ON_REQUEST, "BM", "EL", "EM", "FT", "FX");

    private FilingCodes() {}

    /** CLM20. */
    public static Set<String> delayReasons() {
        return DELAY_REASONS;
    }

    /** PWK01: kinds of papers. */
    public static Set<String> reports() {
        return REPORTS;
    }

    /** PWK02: on request, by mail, electronically, by e-mail, as a file, by fax. */
    public static Set<String> ways() {
        return WAYS;
    }
}
