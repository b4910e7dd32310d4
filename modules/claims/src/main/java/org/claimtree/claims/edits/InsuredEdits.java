package org.claimtree.claims.edits;

import java.util.List;
import org.claimtree.claimdoc.Insured;
import org.claimtree.kernel.Finding;

/** Subscriber, patient and what the client signed (005010X222A1 2000B–2010CA, CLM08–CLM10; items 1–13). */
final class InsuredEdits {
    private InsuredEdits() {}

    private static String mend(EditedClaim c) {
        return "clients/" + c.input().client().id();
    }

    static List<Finding> subscriber(EditedClaim c) {
        Insured insured = c.claim().insured();
        Insured.Subscriber subscriber = insured.subscriber();
        boolean self = insured.patientIsSubscriber();
        return new Findings()
                .holdIf(
                        subscriber.memberId() == null || subscriber.memberId().length() < 2,
                        "SUBSCRIBER_ID_MISSING",
                        "insured.subscriber.memberId",
                        "The member id is missing or has fewer than two characters.",
                        mend(c))
                .holdIf(
                        subscriber.name().person() && subscriber.name().first() == null,
                        "SUBSCRIBER_FIRST_NAME_MISSING",
                        "insured.subscriber.name",
                        "The subscriber's first name is missing.",
                        mend(c))
                .holdIf(
                        self && subscriber.address() == null,
                        "SUBSCRIBER_ADDRESS_MISSING",
                        "insured.subscriber.address",
                        "The client is the subscriber and has no address.",
                        mend(c))
                .holdIf(
                        self && subscriber.birthDate() == null,
                        "SUBSCRIBER_BIRTH_DATE_MISSING",
                        "insured.subscriber.birthDate",
                        "The client is the subscriber and has no date of birth.",
                        mend(c))
                .holdIf(
                        !subscriber.name().person()
                                && !"WC".equals(insured.terms().filingIndicator()),
                        "SUBSCRIBER_NOT_A_PERSON",
                        "insured.subscriber.name",
                        "Only in workers' compensation is the subscriber not a person.",
                        mend(c))
                .all();
    }

    static List<Finding> patient(EditedClaim c) {
        Insured insured = c.claim().insured();
        Insured.Patient patient = insured.patient();
        return new Findings()
                .holdIf(
                        patient.name().first() == null,
                        "PATIENT_FIRST_NAME_MISSING",
                        "insured.patient.name",
                        "The client's first name is missing.",
                        mend(c))
                .holdIf(
                        !insured.patientIsSubscriber() && patient.address() == null,
                        "PATIENT_ADDRESS_MISSING",
                        "insured.patient.address",
                        "The client has no address.",
                        mend(c))
                .all();
    }

    /** There is no N in CLM09: without a release nothing may be sent. */
    static List<Finding> consent(EditedClaim c) {
        return new Findings()
                .holdIf(
                        c.claim().facts().signatures().release() == null,
                        "RELEASE_MISSING",
                        "facts.signatures.release",
                        "The client's release of information is missing or was revoked.",
                        mend(c))
                .all();
    }
}
