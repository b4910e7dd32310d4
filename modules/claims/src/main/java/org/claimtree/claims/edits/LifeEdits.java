package org.claimtree.claims.edits;

import java.util.List;
import java.util.Objects;
import org.claimtree.claimdoc.ServiceLine;
import org.claimtree.claims.assembly.ClaimInput;
import org.claimtree.kernel.Finding;

/** What a claim that replaces or voids another must be, so that its payer finds that one. */
final class LifeEdits {
    private LifeEdits() {}

    /** 005010X222A1 2300 REF F8; CMS-1500 item 22. */
    static List<Finding> priorReference(EditedClaim c) {
        ClaimInput.Prior prior = c.input().prior();
        return new Findings()
                .holdIf(
                        prior != null
                                && (prior.reference() == null
                                        || prior.reference().isBlank()),
                        "AWAITING_PAYER_NUMBER",
                        "control.originalReference",
                        "The payer's own number of the claim is not known: post it with the payer's answer.",
                        prior == null ? null : "claims/" + prior.claim())
                .all();
    }

    /** Another payer, subscriber, billing NPI or day is another claim: the old one is voided and a new one sent. */
    static List<Finding> identity(EditedClaim c) {
        ClaimInput.Prior prior = c.input().prior();
        if (prior == null) {
            return List.of();
        }
        ClaimInput.Identity was = prior.was();
        String mend = "claims/" + prior.claim();
        return new Findings()
                .holdIf(!Objects.equals(was.payer(), c.payer()), CODE, "insured.payer", text("payer"), mend)
                .holdIf(
                        !Objects.equals(
                                was.memberId(), c.claim().insured().subscriber().memberId()),
                        CODE,
                        "insured.subscriber.memberId",
                        text("member id"),
                        mend)
                .holdIf(
                        !Objects.equals(
                                was.billingNpi(), c.claim().billing().numbers().npi()),
                        CODE,
                        "billing.npi",
                        text("billing NPI"),
                        mend)
                .holdIf(
                        c.claim().lines().stream()
                                .map(ServiceLine::service)
                                .anyMatch(service -> service.from().isBefore(was.from())
                                        || service.through().isAfter(was.through())),
                        CODE,
                        "lines.service.from",
                        "A day of service is outside those of the claim that is replaced: void it and send anew.",
                        mend)
                .all();
    }

    private static final String CODE = "FREQUENCY_7_CHANGES_IDENTITY";

    private static String text(String what) {
        return "The " + what + " is not that of the claim that is replaced: void it and send anew.";
    }
}
