package org.claimtree.claims.assembly;

import java.util.Set;

/** Insurers of accidents and injuries at work: what a claim to them says beside what all claims say. */
public final class PropertyCasualty {
    /** Automobile medical, workers' compensation, liability medical (005010X222A1 2000B SBR09). */
    private static final Set<String> FILING_CODES = Set.of("AM", "WC", "LM");

    private PropertyCasualty() {}

    /** Whether a claim filed so goes to one of them. */
    public static boolean is(String filingCode) {
        return filingCode != null && FILING_CODES.contains(filingCode);
    }
}
