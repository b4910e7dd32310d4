package org.claimtree.invoicing;

import java.util.regex.Pattern;
import org.claimtree.kernel.FilingCodes;
import org.claimtree.kernel.InvalidValue;

/**
 * How the claim that has a charge is filed beside the usual.
 *
 * @param delayReason why it comes late: 1–11 or 15, or null (005010X222A1 2300 CLM20; the form has no room for it)
 * @param attachment a paper that goes beside the claim, or null
 */
public record Filing(String delayReason, Attachment attachment) {
    /** Nothing beside the usual. */
    static final Filing NONE = new Filing(null, null);

    public Filing {
        if (delayReason != null && !FilingCodes.delayReasons().contains(delayReason)) {
            throw new InvalidValue("DELAY_REASON", "A delay reason is 1 to 11 or 15.");
        }
    }

    /**
     * A paper or file that supports a claim (005010X222A1 2300 PWK; CMS-1500 item 19).
     *
     * @param report PWK01: what it is, such as 09 for a progress report
     * @param way PWK02: AA on request, BM by mail, EL electronically, EM by e-mail, FT as a file, FX by fax
     * @param number PWK06: the number that stands on it too, 2–50 capitals and digits with hyphens between; null when it
     *     comes on request only
     */
    public record Attachment(String report, String way, String number) {
        private static final Pattern NUMBER = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,48}[A-Z0-9]");

        public Attachment {
            if (report == null || !FilingCodes.reports().contains(report)) {
                throw new InvalidValue(
                        "ATTACHMENT_REPORT", "An attachment says what it is with a code of PWK01, such as 09 or M1.");
            }
            if (way == null || !FilingCodes.ways().contains(way)) {
                throw new InvalidValue("ATTACHMENT_WAY", "An attachment comes by AA, BM, EL, EM, FT or FX.");
            }
            boolean numbered = number != null && NUMBER.matcher(number).matches();
            if (way.equals(FilingCodes.ON_REQUEST) ? number != null : !numbered) {
                throw new InvalidValue(
                        "ATTACHMENT_NUMBER",
                        "An attachment has a number of 2 to 50 capitals and digits that stands on it too, and one on"
                                + " request has none.");
            }
        }
    }
}
