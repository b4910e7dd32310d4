package org.claimtree.hcfa1500;

import java.util.Set;
import org.claimtree.claimdoc.ClaimSnapshot;
import org.claimtree.claimdoc.Insured;
import org.claimtree.claimdoc.Insured.CoverageTerms;
import org.claimtree.claimdoc.Insured.OtherCoverage;
import org.claimtree.claimdoc.Insured.PayerParty;
import org.claimtree.claimdoc.Insured.Subscriber;
import org.claimtree.kernel.PrintOptions;

/**
 * What decides how the items of one claim are filled: the payer's options, whether Medicare's rules hold, and whom items
 * 4, 6, 7, 11, 11a and 11c are about.
 *
 * @param claim the claim
 * @param medicare whether the rules of Medicare contractors hold
 */
record FormTerms(ClaimSnapshot claim, boolean medicare) {
    private static final Set<String> MEDICARE = Set.of("MA", "MB");

    /** First payer, and one whose place is not known (SBR01). */
    private static final Set<String> FIRST = Set.of("P", "U");

    /**
     * Whom items 4, 6, 7 and 11 are about: the insured of the destination, and on a claim to Medicare as second payer the
     * insured of the coverage that pays before it.
     *
     * @param path of the coverage: {@code insured} or {@code insured.others[0]}
     */
    record Holder(String path, Subscriber subscriber, CoverageTerms terms, PayerParty payer) {
        boolean isPatient() {
            return Insured.SELF.equals(terms.relationship());
        }
    }

    static FormTerms of(ClaimSnapshot claim) {
        Boolean asked = claim.insured().payer().form().options().insured().medicareRules();
        String filing = claim.insured().terms().filingIndicator();
        return new FormTerms(claim, asked == null ? filing != null && MEDICARE.contains(filing) : asked);
    }

    PrintOptions options() {
        return claim.insured().payer().form().options();
    }

    /** Medicare pays first: items 4, 6, 7, 11a–11d stay blank. */
    boolean medicarePrimary() {
        String order = claim.insured().terms().order();
        return medicare && (order == null || FIRST.contains(order));
    }

    /** Another coverage pays before Medicare. */
    boolean medicareSecondary() {
        return medicare && !medicarePrimary();
    }

    /** Null when Medicare is second and the claim does not know what is first. */
    Holder holder() {
        Insured insured = claim.insured();
        if (!medicareSecondary()) {
            return new Holder("insured", insured.subscriber(), insured.terms(), insured.payer());
        }
        for (int i = 0; i < insured.others().size(); i++) {
            OtherCoverage other = insured.others().get(i);
            if ("P".equals(other.terms().order())) {
                return new Holder("insured.others[" + i + "]", other.subscriber(), other.terms(), other.payer());
            }
        }
        return null;
    }

    /** Whether items 4, 7 and 11a are filled. */
    boolean namesInsured() {
        boolean self = claim.insured().patientIsSubscriber();
        return medicareSecondary()
                || !(medicarePrimary() || (self && !options().insured().item4WhenSelf()));
    }
}
