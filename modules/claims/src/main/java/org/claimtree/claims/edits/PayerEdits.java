package org.claimtree.claims.edits;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claimtree.claimdoc.Insured;
import org.claimtree.directory.Payer;
import org.claimtree.kernel.Finding;

/** Whether the claim can reach its payer (005010X222A1 2010BB, 2330B; the file's trading partner). */
final class PayerEdits {
    /** Loops 2320 of one claim. */
    private static final int OTHERS = 10;

    private PayerEdits() {}

    static List<Finding> reachable(EditedClaim c) {
        LocalDate day = c.day();
        String mend = "payers/" + c.payer();
        Optional<Payer> payer = c.master().payer(c.payer(), day);
        if (payer.isEmpty()) {
            return List.of(Finding.hold(
                            "PAYER_NOT_IN_EFFECT",
                            "insured.payer",
                            "The payer has no settings for this date of service.")
                    .mendedAt(mend));
        }
        String formType =
                c.master().terms(c.payer(), c.coverage().insurer().plan(), day).formType();
        return new Findings()
                .holdIf(
                        formType == null || c.master().formType(formType, day).isEmpty(),
                        "FORM_TYPE_MISSING",
                        "formType",
                        "The payer has no insurance form type: nobody knows whether the claim is a file or a form.",
                        mend)
                .holdIf(
                        c.claim().insured().terms().filingIndicator() == null,
                        "FILING_CODE_MISSING",
                        "insured.terms.filingIndicator",
                        "The payer has no claim filing indicator.",
                        mend)
                .all();
    }

    /** Of a plan that is not in effect nothing would be asked: form type and filing indicator would be the payer's. */
    static List<Finding> plan(EditedClaim c) {
        String plan = c.coverage().insurer().plan();
        return new Findings()
                .holdIf(
                        plan != null && c.master().plan(plan, c.day()).isEmpty(),
                        "PLAN_NOT_IN_EFFECT",
                        "insured.payer",
                        "The plan has no settings for this date of service.",
                        "plans/" + plan)
                .all();
    }

    /** The carrier block of the form; a file needs no address. */
    static List<Finding> mailed(EditedClaim c) {
        return new Findings()
                .holdIf(
                        !c.isElectronic() && c.claim().insured().payer().address() == null,
                        "CARRIER_ADDRESS_MISSING",
                        "insured.payer.address",
                        "A form must have somewhere to go: neither coverage nor payer has an address for claims.",
                        "payers/" + c.payer())
                .all();
    }

    static List<Finding> electronic(EditedClaim c) {
        Optional<Payer.Electronic> electronic =
                c.master().payer(c.payer(), c.day()).map(Payer::electronic);
        if (!c.isElectronic() || electronic.isEmpty()) {
            return List.of();
        }
        String partner = partnerToday(c);
        String mend = "payers/" + c.payer();
        return new Findings()
                .holdIf(
                        electronic.get().payerId() == null,
                        "PAYER_ID_MISSING",
                        "insured.payer.payerId",
                        "The payer has no payer id for electronic claims.",
                        mend)
                .holdIf(
                        partner == null
                                || c.master().partner(partner, c.today()).isEmpty(),
                        "PARTNER_MISSING",
                        "insured.payer",
                        "No trading partner carries this payer's electronic claims.",
                        mend)
                .all();
    }

    /** The file is written today, whatever the day of service was. */
    private static String partnerToday(EditedClaim c) {
        return c.master()
                .payer(c.payer(), c.today())
                .map(payer -> payer.electronic().partner())
                .orElse(null);
    }

    /** Each payer of a claim has an id of its own, which later tells their answers apart (2330B NM109, SVD01). */
    static List<Finding> otherPayers(EditedClaim c) {
        Insured insured = c.claim().insured();
        Set<String> ids = new HashSet<>();
        ids.add(String.valueOf(insured.payer().payerId()));
        Findings findings = new Findings()
                .holdIf(
                        insured.others().size() > OTHERS,
                        "OTHER_COVERAGES_TOO_MANY",
                        "insured.others",
                        "The client has more than ten further coverages on this day.",
                        "clients/" + c.input().client().id());
        for (int i = 0; i < insured.others().size(); i++) {
            Insured.OtherCoverage other = insured.others().get(i);
            String field = "insured.others[" + i + "]";
            findings.holdIf(
                            other.payer().payerId() == null && c.isElectronic(),
                            "OTHER_PAYER_ID_MISSING",
                            field,
                            "A further payer of the client has no payer id.",
                            null)
                    .holdIf(
                            c.isElectronic()
                                    && other.payer().payerId() != null
                                    && !ids.add(other.payer().payerId()),
                            "OTHER_PAYER_SAME_ID",
                            field,
                            "Two coverages of the client have payers with the same payer id.",
                            null)
                    .holdIf(
                            other.terms().filingIndicator() == null,
                            "FILING_CODE_MISSING",
                            field,
                            "A further payer of the client has no claim filing indicator.",
                            null);
        }
        return findings.all();
    }
}
