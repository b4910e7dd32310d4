package org.claimtree.claims.assembly;

import java.time.LocalDate;
import org.claimtree.claimdoc.BillingProvider;
import org.claimtree.claimdoc.ClaimProviders;
import org.claimtree.invoicing.Charge;

/**
 * What charges of one client must have in common to share a claim.
 *
 * @param coverage destination and the others told of
 * @param formType ref of the form type, which fixes the medium
 * @param claimLevel every resolved field of level CLAIM, as it is sent
 * @param providers facility, referring, supervising, referral number
 * @param numbers authorization and incident
 * @param span start of the claim span; never over a year end
 */
record GroupKey(
        SentCoverage coverage,
        String formType,
        ClaimLevel claimLevel,
        ClaimLevelProviders providers,
        Circumstances numbers,
        LocalDate span) {

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

    static GroupKey of(PreparedLine line, String formType, LocalDate span) {
        Charge charge = line.charge();
        PreparedLine.SentProviders sent = line.sent();
        return new GroupKey(
                line.coverage(),
                formType,
                new ClaimLevel(line.resolved().billing(), line.resolved().choices()),
                new ClaimLevelProviders(sent.facility(), sent.referring(), sent.supervising(), sent.referralNumber()),
                new Circumstances(
                        charge.claiming().authorization(), charge.details().incident()),
                span);
    }
}
