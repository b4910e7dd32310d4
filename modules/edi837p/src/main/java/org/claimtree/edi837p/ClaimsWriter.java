package org.claimtree.edi837p;

import java.util.Objects;
import org.claimtree.claimdoc.BillingProvider;
import org.claimtree.claimdoc.ClaimSnapshot;
import org.claimtree.kernel.Contact;
import org.claimtree.kernel.QualifiedNumber;

/**
 * Writes claims one after the other and hangs each under the hierarchical levels that it needs: consecutive claims of
 * one billing provider share level 20, of one insured level 22 and, for a dependent, 23.
 */
final class ClaimsWriter {
    /** 2300 repeats at most so often under one level. */
    private static final int CLAIMS_PER_LEVEL = 100;

    private final Elements out;
    private final BillingLoop billingLoop;
    private final SubscriberLoop subscriberLoop;
    private final PatientLoop patientLoop;
    private final ClaimLoop claimLoop;

    private ClaimSnapshot previous;
    private BillingProvider billed;
    private int level;
    private int billingLevel;
    private int underLevel;

    /** @param submitterContact contact of 1000A, or null when no file is being written */
    ClaimsWriter(Elements out, Contact submitterContact) {
        this.out = out;
        this.billingLoop = new BillingLoop(out, submitterContact);
        this.subscriberLoop = new SubscriberLoop(out);
        this.patientLoop = new PatientLoop(out);
        this.claimLoop = new ClaimLoop(out);
    }

    void write(ClaimSnapshot claim) {
        ClaimRules.check(claim, out::report);
        boolean sameBilling = isSameBilling(claim.billing());
        if (!sameBilling) {
            billed = claim.billing().party();
            billingLevel = ++level;
            billingLoop.write(billingLevel, claim.billing());
        }
        boolean sameInsured = sameBilling
                && claim.insured().equals(previous.insured())
                && Objects.equals(payerNumber(claim), payerNumber(previous))
                && Objects.equals(propertyCasualty(claim), propertyCasualty(previous));
        if (!sameInsured || underLevel == CLAIMS_PER_LEVEL) {
            insured(claim);
            underLevel = 0;
        }
        claimLoop.write(claim);
        underLevel++;
        previous = claim;
    }

    /** Most claims of a set are of one provider, and mostly under the very same numbers: only others are taken apart. */
    private boolean isSameBilling(BillingProvider billing) {
        return previous != null
                && (billing.equals(previous.billing()) || billing.party().equals(billed));
    }

    private void insured(ClaimSnapshot claim) {
        int subscriberLevel = ++level;
        subscriberLoop.write(subscriberLevel, billingLevel, claim, payerNumber(claim));
        if (!claim.insured().patientIsSubscriber()) {
            patientLoop.write(++level, subscriberLevel, claim);
        }
    }

    private static QualifiedNumber payerNumber(ClaimSnapshot claim) {
        return claim.billing().numbers().payerNumber();
    }

    /** It stands with the patient: claims of two accidents can't share one. */
    private static String propertyCasualty(ClaimSnapshot claim) {
        return claim.facts().numbers().propertyCasualty();
    }
}
