package org.claimtree.claims.edits;

import java.util.List;
import org.claimtree.claimdoc.AdjudicationRules;
import org.claimtree.claimdoc.Insured;
import org.claimtree.kernel.Finding;

/** What a claim to a further payer tells of the payers before it (005010X222A1 2320, 2430; CMS-1500 items 9, 29). */
final class CobEdits {
    /** SBR01 in the order of payment. */
    private static final String ORDER = "PSTABCDEFGH";

    private CobEdits() {}

    /** Nothing is sent before the payers before have answered, each of them every line. */
    static List<Finding> answered(EditedClaim c) {
        Insured insured = c.claim().insured();
        int place = ORDER.indexOf(String.valueOf(insured.terms().order()));
        Findings findings = new Findings();
        for (int i = 0; i < insured.others().size(); i++) {
            Insured.OtherCoverage other = insured.others().get(i);
            int before = ORDER.indexOf(String.valueOf(other.terms().order()));
            findings.holdIf(
                    before >= 0 && before < place && other.adjudication() == null,
                    "COB_ANSWER_MISSING",
                    "insured.others[" + i + "]",
                    "A payer before has not answered the claim.",
                    null);
        }
        return findings.all();
    }

    /** SNIP 3: by line, by claim, and of the payer's total. */
    static List<Finding> balance(EditedClaim c) {
        return AdjudicationRules.check(c.claim());
    }

    /** A form has no place for reasons of adjustment. */
    static List<Finding> paper(EditedClaim c) {
        return new Findings()
                .warnIf(
                        !c.isElectronic()
                                && c.claim().insured().others().stream()
                                        .anyMatch(other -> other.adjudication() != null),
                        "COB_PAPER_ANSWER",
                        "insured.others",
                        "Put the answers of the payers before to the form: it has no place for what they adjusted.",
                        null)
                .all();
    }
}
