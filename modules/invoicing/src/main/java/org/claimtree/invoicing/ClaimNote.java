package org.claimtree.invoicing;

import org.claimtree.kernel.InvalidValue;

/**
 * A note to a claim (005010X222A1 2300 NTE; CMS-1500 item 19).
 *
 * @param kind ADD additional information, CER certification narrative, DCP goals or plans, DGN description of the
 *     diagnoses, TPO third party organization notes
 * @param text at most 80 characters
 */
public record ClaimNote(String kind, String text) {
    public ClaimNote {
        if (!String.valueOf(kind).matches("ADD|CER|DCP|DGN|TPO")
                || text == null
                || text.isBlank()
                || text.length() > 80) {
            throw new InvalidValue(
                    "CLAIM_NOTE", "A note to the claim is ADD, CER, DCP, DGN or TPO and has at most 80 characters.");
        }
    }
}
