package org.claimtree.claims.edits;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.claimtree.claimdoc.Insured;
import org.claimtree.kernel.Finding;

/** Subscriber, patient and what the client signed (005010X222A1 2000B–2010CA, CLM08–CLM10; items 1–13). */
final class InsuredEdits {
    private static final Set<String> MEDICARE = Set.of("MA", "MB");

    /** Letters but S, L, O, I, B, Z; CMS, Medicare Beneficiary Identifier. */
    private static final Pattern BENEFICIARY = Pattern.compile("[1-9]L[0-9L][0-9]L[0-9L][0-9]LL[0-9]{2}"
            .replace("[0-9L]", "[0-9AC-HJKMNP-RT-Y]")
            .replace("L", "[AC-HJKMNP-RT-Y]"));

    private InsuredEdits() {}

    private static String mend(EditedClaim c) {
        return "clients/" + c.input().client().id();
    }

    static List<Finding> subscriber(EditedClaim c) {
        Insured insured = c.claim().insured();
        Insured.Subscriber subscriber = insured.subscriber();
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
                        !subscriber.name().person()
                                && !"WC".equals(insured.terms().filingIndicator()),
                        "SUBSCRIBER_NOT_A_PERSON",
                        "insured.subscriber.name",
                        "Only in workers' compensation is the subscriber not a person.",
                        mend(c))
                .all();
    }

    /** Address and birth date go out exactly when the client is the subscriber (2010BA N3, N4, DMG). */
    static List<Finding> subscriberIsClient(EditedClaim c) {
        Insured.Subscriber subscriber = c.claim().insured().subscriber();
        boolean self = c.claim().insured().patientIsSubscriber();
        return new Findings()
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

    /** Medicare says why it is not the first to pay (2000B SBR05), and has numbers of a fixed form. */
    static List<Finding> medicare(EditedClaim c) {
        Insured.CoverageTerms terms = c.claim().insured().terms();
        String memberId = c.claim().insured().subscriber().memberId();
        boolean medicare = MEDICARE.contains(String.valueOf(terms.filingIndicator()));
        return new Findings()
                .holdIf(
                        medicare && !"P".equals(terms.order()) && terms.mspType() == null,
                        "MSP_TYPE_MISSING",
                        "insured.terms.mspType",
                        "Medicare is not the first payer: the coverage does not say why.",
                        mend(c))
                .warnIf(
                        medicare
                                && memberId != null
                                && !BENEFICIARY.matcher(memberId).matches(),
                        "MBI_FORM",
                        "insured.subscriber.memberId",
                        "A Medicare member id has eleven characters of a fixed form, and this one has not.",
                        mend(c))
                .all();
    }

    static List<Finding> relationship(EditedClaim c) {
        Insured.CoverageTerms terms = c.claim().insured().terms();
        return new Findings()
                .warnIf(
                        "20".equals(terms.relationship()) && !"WC".equals(terms.filingIndicator()),
                        "RELATIONSHIP_EMPLOYEE",
                        "insured.terms.relationship",
                        "Only in workers' compensation is the client the subscriber's employee.",
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
