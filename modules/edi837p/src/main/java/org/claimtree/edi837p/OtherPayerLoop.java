package org.claimtree.edi837p;

import org.claimtree.claimdoc.Adjudication;
import org.claimtree.claimdoc.Insured.CoverageTerms;
import org.claimtree.claimdoc.Insured.OtherCoverage;
import org.claimtree.claimdoc.Insured.Subscriber;

/** 2320, 2330A, 2330B: a further coverage, with what its payer answered where it has. */
final class OtherPayerLoop {
    private static final int REFERENCES = 2;

    private final Elements out;
    private final AdjudicationLoops answers;

    OtherPayerLoop(Elements out) {
        this.out = out;
        this.answers = new AdjudicationLoops(out);
    }

    /** @param signedByProvider as on the claim (OI04) */
    void write(String path, OtherCoverage other, boolean signedByProvider) {
        CoverageTerms terms = other.terms();
        out.at(path + ".terms").start("SBR").code("order", terms.order(), Codes.PAYER_ORDER);
        out.code("relationship", terms.relationship(), Codes.RELATIONSHIP_OR_SELF);
        SubscriberLoop.group(out, terms);
        out.codeIfAny("mspType", terms.mspType(), Codes.MSP_TYPE).skip(3);
        out.code("filingIndicator", terms.filingIndicator(), Codes.FILING_INDICATOR)
                .end();

        Adjudication answer = other.adjudication();
        if (answer != null) {
            answers.claim(path + ".adjudication", answer);
        }
        out.at(path).start("OI").skip(2).code("benefitsAssigned", other.benefitsAssigned(), Codes.BENEFITS);
        out.put(signedByProvider ? "P" : null)
                .put(null)
                .code("release", other.release(), Codes.RELEASE)
                .end();

        subscriber(path + ".subscriber", other.subscriber());
        SubscriberLoop.payerName(out, path + ".payer", other.payer());
        if (answer != null) {
            answers.answeredOn(path + ".adjudication", answer);
        }
        Parties.references(
                out, path + ".payer.secondaryIds", other.payer().secondaryIds(), Codes.PAYER_SECONDARY, REFERENCES);
        if (answer != null) {
            answers.claimNumber(path + ".adjudication", answer);
        }
    }

    private void subscriber(String path, Subscriber subscriber) {
        Parties.name(out, "IL", path + ".name", subscriber.name()).put("MI");
        out.at(path).id("memberId", subscriber.memberId(), IdForm.PARTY).end();
        if (subscriber.address() != null) {
            Parties.address(out, path, "address", subscriber.address());
        }
    }
}
