package org.claimtree.codesets.imports;

import java.time.LocalDate;
import org.claimtree.codesets.CodeSet;

/**
 * A code as a file lists it.
 *
 * @param code without a point
 * @param validity as the file tells it
 * @param billable whether it can stand on a claim, or only heads others
 * @param shortText a few words
 * @param longText all words
 */
record ListedCode(CodeSet set, String code, Validity validity, boolean billable, String shortText, String longText) {
    /**
     * When a code holds.
     *
     * @param from null where the file does not say, which is then from when its release is effective
     * @param through null where it has no end
     */
    record Validity(LocalDate from, LocalDate through) {
        static final Validity UNSAID = new Validity(null, null);
    }
}
