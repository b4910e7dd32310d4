package org.claimtree.claims.edits;

import static org.claimtree.claims.edits.EditsTest.broken;
import static org.claimtree.claims.edits.EditsTest.passing;
import static org.claimtree.claims.testing.ACharge.aCharge;
import static org.claimtree.claims.testing.AClient.aClient;
import static org.claimtree.claims.testing.ACoverage.aCoverage;

import java.time.LocalDate;
import java.util.List;
import org.claimtree.invoicing.Filing;
import org.claimtree.invoicing.Incident;
import org.claimtree.kernel.EntityName;
import org.claimtree.kernel.PersonName;

/** What goes together only in some situations: each beside what looks like it and passes. */
final class SituationCases {
    private static final PersonName OTHER = new PersonName("ELLIS", "ROBIN", null, null);

    private static final Incident NUMBERED =
            new Incident(List.of("OA"), null, day("2026-10-01"), null, null, null, "PC-77 1", null);

    private SituationCases() {}

    private static Incident incident(String cause, String accident, String onset, String admission) {
        return new Incident(
                cause == null ? List.of() : List.of(cause),
                "AA".equals(cause) ? "MD" : null,
                day(accident),
                day(onset),
                day(admission),
                null);
    }

    private static Incident elsewhere(String cause, String state, String country) {
        List<String> causes = cause == null ? List.of() : List.of(cause);
        LocalDate accident = cause == null ? null : day("2026-10-01");
        return new Incident(causes, state, accident, null, null, null, null, country);
    }

    private static Incident autoAccident(String state, String country) {
        return new Incident(List.of("AA"), state, day("2026-10-01"), null, null, null, null, country);
    }

    private static LocalDate day(String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    static List<EditsTest.Case> all() {
        return List.of(
                broken(
                        "an admission after the service",
                        s -> s.charges(
                                aCharge().placeOfService("21").incident(incident(null, null, null, "2026-10-06"))),
                        "ADMISSION_AFTER_SERVICE facts.dates.admission"),
                passing(
                        "an admission on the day",
                        "ADMISSION_AFTER_SERVICE",
                        s -> s.charges(
                                aCharge().placeOfService("21").incident(incident(null, null, null, "2026-10-05")))),
                broken(
                        "an illness that began after the service",
                        s -> s.charges(aCharge().incident(incident(null, null, "2026-10-06", null))),
                        "ONSET_AFTER_SERVICE facts.dates.onset"),
                passing(
                        "an illness that began before",
                        "ONSET_AFTER_SERVICE",
                        s -> s.charges(aCharge().incident(incident(null, null, "2026-10-04", null)))),
                passing(
                        "an accident on the day",
                        "ACCIDENT_AFTER_SERVICE",
                        s -> s.charges(aCharge().incident(incident("OA", "2026-10-05", null, null)))),
                broken(
                        "an auto accident in a state and in another country",
                        s -> s.charges(aCharge().incident(autoAccident("MD", "MX"))),
                        "ACCIDENT_PLACE_TWICE facts.accident.country"),
                passing(
                        "an auto accident in another country",
                        "ACCIDENT_PLACE_TWICE",
                        s -> s.charges(aCharge().incident(autoAccident(null, "MX")))),
                broken(
                        "an auto accident nowhere",
                        s -> s.charges(aCharge().incident(autoAccident(null, null))),
                        "ACCIDENT_STATE_MISSING facts.accident.state"),
                passing(
                        "an auto accident that has a country for a state",
                        "ACCIDENT_STATE_MISSING",
                        s -> s.charges(aCharge().incident(autoAccident(null, "MX")))),
                broken(
                        "an automobile insurer and no accident",
                        s -> s.office.payer("AETNA", "/filingCode", "'AM'"),
                        "AUTO_WITHOUT_ACCIDENT facts.accident",
                        "ACCIDENT_CLAIM_NUMBER_MISSING facts.numbers.propertyCasualty"),
                broken(
                        "an automobile insurer and another accident",
                        s -> {
                            s.office.payer("AETNA", "/filingCode", "'AM'");
                            s.charges(aCharge().incident(incident("OA", "2026-10-01", null, null)));
                        },
                        "AUTO_WITHOUT_ACCIDENT facts.accident",
                        "ACCIDENT_CLAIM_NUMBER_MISSING facts.numbers.propertyCasualty"),
                passing("an automobile insurer and its accident", "AUTO_WITHOUT_ACCIDENT", s -> {
                    s.office.payer("AETNA", "/filingCode", "'AM'");
                    s.charges(aCharge().incident(incident("AA", "2026-10-01", null, null)));
                }),
                broken(
                        "workers' compensation and no employment",
                        s -> s.office.payer("AETNA", "/filingCode", "'WC'"),
                        "WORK_WITHOUT_EMPLOYMENT facts.accident",
                        "ACCIDENT_CLAIM_NUMBER_MISSING facts.numbers.propertyCasualty"),
                passing("workers' compensation of employment", "WORK_WITHOUT_EMPLOYMENT", s -> {
                    s.office.payer("AETNA", "/filingCode", "'WC'");
                    s.charges(aCharge().incident(incident("EM", null, null, null)));
                }),
                broken(
                        "liability insurance that is not told its claim",
                        s -> {
                            s.office.payer("AETNA", "/filingCode", "'LM'");
                            s.charges(aCharge().incident(incident("OA", "2026-10-01", null, null)));
                        },
                        "ACCIDENT_CLAIM_NUMBER_MISSING facts.numbers.propertyCasualty"),
                passing("liability insurance that is told its claim", "ACCIDENT_CLAIM_NUMBER_MISSING", s -> {
                    s.office.payer("AETNA", "/filingCode", "'LM'");
                    s.charges(aCharge().incident(NUMBERED));
                }),
                broken(
                        "charges with different notes to the claim",
                        s -> s.charges(
                                aCharge("N-1").claimNote("ADD", "FIRST VISIT"),
                                aCharge("N-2").on("2026-10-07").claimNote("ADD", "SECOND VISIT")),
                        "CLAIM_NOTES_DIFFER facts.note"),
                passing(
                        "charges with the same note to the claim, or none",
                        "CLAIM_NOTES_DIFFER",
                        s -> s.charges(
                                aCharge("N-1").claimNote("ADD", "A VISIT"),
                                aCharge("N-2").on("2026-10-07").claimNote("ADD", "A VISIT"),
                                aCharge("N-3").on("2026-10-08"))),
                broken(
                        "a referral of last month",
                        s -> s.client = aClient().referredBy("STAUB", "R-7", "AETNA", "2026-09-01", "2026-09-30"),
                        "REFERRAL_NOT_GOOD facts.numbers.referral"),
                passing(
                        "a referral of another payer, of last month",
                        "REFERRAL_NOT_GOOD",
                        s -> s.client = aClient().referredBy("STAUB", "R-7", "BCBS", "2026-09-01", "2026-09-30")),
                broken(
                        "the state of an accident that was none of an automobile",
                        s -> s.charges(aCharge().incident(elsewhere("OA", "MD", null))),
                        "ACCIDENT_PLACE_NOT_SENT facts.accident"),
                broken(
                        "the country of no accident",
                        s -> s.charges(aCharge().incident(elsewhere(null, null, "MX"))),
                        "ACCIDENT_PLACE_NOT_SENT facts.accident"),
                passing(
                        "the state of an auto accident",
                        "ACCIDENT_PLACE_NOT_SENT",
                        s -> s.charges(aCharge().incident(autoAccident("MD", null)))),
                broken(
                        "charges with different reasons of a delay",
                        s -> s.charges(
                                aCharge("N-1").filed("3", null),
                                aCharge("N-2").on("2026-10-07").filed("7", null)),
                        "DELAY_REASONS_DIFFER facts.filing.delayReason"),
                passing(
                        "charges with the same reason of a delay, or none",
                        "DELAY_REASONS_DIFFER",
                        s -> s.charges(
                                aCharge("N-1").filed("3", null),
                                aCharge("N-2").on("2026-10-07").filed("3", new Filing.Attachment("09", "AA", null)),
                                aCharge("N-3").on("2026-10-08"))),
                broken(
                        "an employee of the subscriber",
                        s -> s.client = aClient().covered(aCoverage().heldBy("20", EntityName.of(OTHER))),
                        "RELATIONSHIP_EMPLOYEE insured.terms.relationship"),
                passing(
                        "a child of the subscriber",
                        "RELATIONSHIP_EMPLOYEE",
                        s -> s.client = aClient().covered(aCoverage().ofMother())),
                broken(
                        "more paid than charged",
                        s -> s.snapshot("/facts/patientPaid", "150.01"),
                        "PAID_OVER_TOTAL facts.patientPaid"),
                passing("all paid", "PAID_OVER_TOTAL", s -> s.snapshot("/facts/patientPaid", "150.00")),
                broken(
                        "a doctor who supervises himself",
                        s -> s.charges(aCharge().supervisedBy("BAKER")),
                        "SUPERVISOR_IS_RENDERING lines[0].provider"),
                passing(
                        "a doctor who is supervised",
                        "SUPERVISOR_IS_RENDERING",
                        s -> s.charges(aCharge().supervisedBy("ARMSTRONG"))),
                broken(
                        "almost too late",
                        s -> s.office.payer("AETNA", "/terms/filingDays", "50"),
                        "FILING_SOON lines[0].service.from"),
                passing("time enough", "FILING_SOON", s -> s.office.payer("AETNA", "/terms/filingDays", "90")));
    }
}
