package org.claimtree.claims.assembly;

import org.claimtree.claimdoc.BillingProvider;
import org.claimtree.claimdoc.ClaimProviders;
import org.claimtree.claimdoc.Medium;
import org.claimtree.invoicing.Charge;

/**
 * What charges of one client must have in common to share a claim.
 *
 * @param coverage destination and the others told of
 * @param form how the claim travels
 * @param claimLevel every resolved field of level CLAIM, as it is sent
 * @param providers facility, referring, supervising, referral number
 * @param numbers authorization and incident
 * @param span the claim span, never over a year end; null for the lines of an answered claim, which no span parts
 */
record GroupKey(
        SentCoverage coverage,
        Form form,
        ClaimLevel claimLevel,
        ClaimLevelProviders providers,
        Circumstances numbers,
        ClaimSpans.Span span) {

    /**
     * @param type ref of the form type, or null
     * @param medium as the form type travelled on the day
     */
    record Form(String type, Medium medium) {}

    /** Fields of level CLAIM. */
    record ClaimLevel(BillingProvider billing, ResolvedBilling.Choices choices) {}

    /** Providers that a claim has once. */
    record ClaimLevelProviders(
            ClaimProviders.Facility facility,
            ClaimProviders.Provider referring,
            ClaimProviders.Provider supervising,
            String referralNumber) {}

    /** Authorization number ("none" is a value of its own), accident and hospital dates. */
    record Circumstances(String authorization, Charge.Incident incident) {}

    static GroupKey of(PreparedLine line, Form form, ClaimSpans.Span span) {
        Charge charge = line.charge();
        PreparedLine.SentProviders sent = line.sent();
        return new GroupKey(
                line.coverage(),
                form,
                new ClaimLevel(line.resolved().billing(), line.resolved().choices()),
                new ClaimLevelProviders(sent.facility(), sent.referring(), sent.supervising(), sent.referralNumber()),
                new Circumstances(
                        charge.claiming().authorization(), charge.details().incident()),
                span);
    }
}
