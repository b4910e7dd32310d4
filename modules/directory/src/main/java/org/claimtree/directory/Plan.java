package org.claimtree.directory;

import org.claimtree.kernel.InvalidValue;

/**
 * A product of a payer.
 *
 * @param payer ref of the payer it belongs to
 * @param name its name
 * @param filingCode claim filing indicator when it is not the payer's, else null
 * @param terms how it wants claims where that is not as the payer does
 * @param champva whether it is CHAMPVA, which has a box of its own on the form but no filing indicator (item 1)
 * @param active whether it is offered; what names it stays
 */
public record Plan(String payer, String name, String filingCode, BillingTerms terms, boolean champva, Boolean active) {
    public Plan {
        if (payer == null || name == null || name.isBlank()) {
            throw new InvalidValue("PLAN_INCOMPLETE", "A plan has a payer and a name.");
        }
        if (filingCode != null && !Payer.FILING_CODES.contains(filingCode)) {
            throw new InvalidValue("FILING_CODE", "This is no claim filing indicator code.");
        }
        active = active == null ? Boolean.TRUE : active;
        terms = terms == null ? BillingTerms.NONE : terms;
    }
}
