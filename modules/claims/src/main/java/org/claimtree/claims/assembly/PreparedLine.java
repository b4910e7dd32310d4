package org.claimtree.claims.assembly;

import java.util.List;
import org.claimtree.claimdoc.ClaimProviders;
import org.claimtree.invoicing.Charge;
import org.claimtree.kernel.Finding;
import org.claimtree.profiles.Facts;
import org.claimtree.profiles.ProvenanceRecord;

/**
 * A charge ready to be grouped: resolved, with its providers as they are sent. Or several that are added up.
 *
 * @param charge the charge; where several are added up, the first with the quantity and the diagnoses of all
 * @param sources the charges as they are
 * @param coverage to whom it goes
 * @param resolved what the tree says
 * @param sent providers of this line as they go out
 * @param code what was charged as the line says it
 * @param answer facts asked, provenance and findings of the resolution
 */
record PreparedLine(
        Charge charge,
        List<Charge> sources,
        SentCoverage coverage,
        ResolvedBilling resolved,
        SentProviders sent,
        SentCode code,
        Answer answer) {

    /** What a stored input says of it. */
    ClaimInput.Line input() {
        return new ClaimInput.Line(
                sources.get(0),
                answer.facts(),
                sources.subList(1, sources.size()),
                answer.byHand().stored());
    }

    /**
     * @param facts what the tree was asked
     * @param byHand what people decided
     * @param provenance why each field is what it is
     * @param findings conflicts, a Default Profile not in effect
     */
    record Answer(Facts facts, ByHand byHand, List<ProvenanceRecord> provenance, List<Finding> findings) {}

    /**
     * @param rendering who rendered, null when nobody is sent
     * @param renderingBills whether that is the billing provider, who is named only where the claim names another
     * @param facility null when it is not sent
     * @param referring or null
     * @param supervising or null
     * @param ordering or null
     * @param referralNumber REF 9F, or null
     */
    record SentProviders(
            ClaimProviders.Provider rendering,
            boolean renderingBills,
            ClaimProviders.Facility facility,
            ClaimProviders.Provider referring,
            ClaimProviders.Provider supervising,
            ClaimProviders.Provider ordering,
            String referralNumber) {
        /** The rendering provider as far as the line needs one beside the billing provider. */
        ClaimProviders.Provider renderingBesideBilling() {
            return renderingBills ? null : rendering;
        }
    }
}
