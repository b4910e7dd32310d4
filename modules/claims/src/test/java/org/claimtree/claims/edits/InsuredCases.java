package org.claimtree.claims.edits;

import static org.claimtree.claims.edits.EditsTest.broken;
import static org.claimtree.claims.testing.AClient.aClient;
import static org.claimtree.claims.testing.ACoverage.aCoverage;

import java.util.List;
import org.claimtree.kernel.EntityName;
import org.claimtree.kernel.PersonName;

/** Subscriber, patient and consent. */
final class InsuredCases {
    private InsuredCases() {}

    static List<EditsTest.Case> all() {
        return List.of(
                broken(
                        "a member id of one character",
                        s -> s.client = aClient().covered(aCoverage().memberId("-1-")),
                        "SUBSCRIBER_ID_MISSING insured.subscriber.memberId"),
                broken(
                        "no member id",
                        s -> s.snapshot("/insured/subscriber/memberId", null),
                        "SUBSCRIBER_ID_MISSING insured.subscriber.memberId"),
                broken(
                        "a client with one name",
                        s -> s.client = aClient().named(new PersonName("DOE", null, null, null)),
                        "SUBSCRIBER_FIRST_NAME_MISSING insured.subscriber.name",
                        "PATIENT_FIRST_NAME_MISSING insured.patient.name"),
                broken(
                        "a mother with one name",
                        s -> s.client = aClient()
                                .covered(aCoverage()
                                        .heldBy("19", EntityName.of(new PersonName("DOE", null, null, null)))),
                        "SUBSCRIBER_FIRST_NAME_MISSING insured.subscriber.name"),
                broken(
                        "a client with own policy and no address",
                        s -> s.client = aClient().livingAt(null),
                        "SUBSCRIBER_ADDRESS_MISSING insured.subscriber.address"),
                broken(
                        "a dependent without address",
                        s -> s.client =
                                aClient().livingAt(null).covered(aCoverage().ofMother()),
                        "PATIENT_ADDRESS_MISSING insured.patient.address"),
                broken(
                        "no date of birth",
                        s -> s.snapshot("/insured/subscriber/birthDate", null),
                        "SUBSCRIBER_BIRTH_DATE_MISSING insured.subscriber.birthDate"),
                broken(
                        "an employer as subscriber outside workers' compensation",
                        s -> s.client =
                                aClient().covered(aCoverage().heldBy("20", EntityName.organization("ACME INC"))),
                        "SUBSCRIBER_NOT_A_PERSON insured.subscriber.name",
                        "RELATIONSHIP_EMPLOYEE insured.terms.relationship"),
                broken(
                        "no release of information",
                        s -> s.client = aClient().consent(null, null),
                        "RELEASE_MISSING facts.signatures.release"),
                broken(
                        "a release that was revoked",
                        s -> s.client = aClient().consent("Y", "2026-10-05"),
                        "RELEASE_MISSING facts.signatures.release"));
    }
}
