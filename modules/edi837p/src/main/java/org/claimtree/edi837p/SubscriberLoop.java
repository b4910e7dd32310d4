package org.claimtree.edi837p;

import java.time.LocalDate;
import org.claimtree.claimdoc.ClaimFacts;
import org.claimtree.claimdoc.ClaimSnapshot;
import org.claimtree.claimdoc.Insured;
import org.claimtree.claimdoc.Insured.CoverageTerms;
import org.claimtree.claimdoc.Insured.Patient;
import org.claimtree.claimdoc.Insured.PayerParty;
import org.claimtree.claimdoc.Insured.Subscriber;
import org.claimtree.kernel.PostalAddress;
import org.claimtree.kernel.QualifiedNumber;

/** 2000B, 2010BA, 2010BB: whose coverage it is and whose money. */
final class SubscriberLoop {
    private static final int PAYER_REFERENCES = 3;

    private final Elements out;

    SubscriberLoop(Elements out) {
        this.out = out;
    }

    /**
     * @param level HL01
     * @param parent HL01 of the billing provider
     * @param payerNumber the billing provider's number with this payer, or null
     */
    void write(int level, int parent, ClaimSnapshot claim, QualifiedNumber payerNumber) {
        Insured insured = claim.insured();
        boolean self = insured.patientIsSubscriber();
        out.start("HL")
                .put(Integer.toString(level))
                .put(Integer.toString(parent))
                .put("22")
                .put(self ? "0" : "1")
                .end();
        terms(insured.terms(), self);
        if (self) {
            death(insured.patient());
        }
        subscriber(insured, self);
        if (self) {
            propertyCasualty(out, claim.facts().numbers());
        }
        payer(insured.payer(), payerNumber);
    }

    private void terms(CoverageTerms terms, boolean self) {
        out.at("insured.terms").start("SBR").code("order", terms.order(), Codes.PAYER_ORDER);
        out.put(self ? Insured.SELF : null);
        group(out, terms);
        out.codeIfAny("mspType", terms.mspType(), Codes.MSP_TYPE).skip(3);
        out.code("filingIndicator", terms.filingIndicator(), Codes.FILING_INDICATOR)
                .end();
    }

    /** SBR03 and SBR04: the group's name goes only where it has no number. */
    static void group(Elements out, CoverageTerms terms) {
        out.idIfAny("groupNumber", terms.groupNumber(), IdForm.GROUP);
        if (terms.groupNumber() == null || terms.groupNumber().isBlank()) {
            out.textIfAny("groupName", terms.groupName(), 60);
        } else {
            out.put(null);
        }
    }

    private void death(Patient patient) {
        if (patient.deathDate() != null) {
            out.at("insured.patient")
                    .start("PAT")
                    .skip(4)
                    .put("D8")
                    .date("deathDate", patient.deathDate())
                    .end();
        }
    }

    private void subscriber(Insured insured, boolean self) {
        Subscriber subscriber = insured.subscriber();
        Parties.name(out, "IL", "insured.subscriber.name", subscriber.name()).put("MI");
        out.at("insured.subscriber")
                .id("memberId", subscriber.memberId(), IdForm.PARTY)
                .end();
        if (self) {
            demographics(subscriber, insured.patient());
        }
    }

    /** Address and birth date go exactly when patient and subscriber are one; either record may know them then. */
    private void demographics(Subscriber subscriber, Patient patient) {
        PostalAddress address = subscriber.address() == null ? patient.address() : subscriber.address();
        LocalDate birth = subscriber.birthDate() == null ? patient.birthDate() : subscriber.birthDate();
        String sex = subscriber.sex() == null ? patient.sex() : subscriber.sex();
        Parties.address(out, "insured.subscriber", "address", address);
        birth(out, "insured.subscriber", birth, sex);
    }

    /** DMG. */
    static void birth(Elements out, String path, LocalDate birthDate, String sex) {
        out.at(path)
                .start("DMG")
                .put("D8")
                .date("birthDate", birthDate)
                .code("sex", sex, Codes.SEX)
                .end();
    }

    /** REF Y4 stands with the patient, wherever that is. */
    static void propertyCasualty(Elements out, ClaimFacts.Numbers numbers) {
        Parties.reference(out.at("facts.numbers"), "Y4", "propertyCasualty", numbers.propertyCasualty());
    }

    private void payer(PayerParty payer, QualifiedNumber billingNumber) {
        payerName(out, "insured.payer", payer);
        Parties.references(
                out, "insured.payer.secondaryIds", payer.secondaryIds(), Codes.PAYER_SECONDARY, PAYER_REFERENCES);
        Parties.reference(out, "billing.numbers.payerNumber", billingNumber, Codes.PAYER_ASSIGNED);
    }

    /** NM1 PR with its address where that is asked for. */
    static void payerName(Elements out, String path, PayerParty payer) {
        Parties.organization(out.at(path), "PR", "name", payer.name()).put("PI");
        out.id("payerId", payer.payerId(), IdForm.PARTY).end();
        if (payer.sendAddress()) {
            Parties.address(out, path, "address", payer.address());
        }
    }
}
