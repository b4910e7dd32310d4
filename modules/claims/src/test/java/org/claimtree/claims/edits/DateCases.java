package org.claimtree.claims.edits;

import static org.claimtree.claims.edits.EditsTest.broken;
import static org.claimtree.claims.edits.EditsTest.passing;
import static org.claimtree.claims.testing.ACharge.aCharge;
import static org.claimtree.claims.testing.AClient.aClient;
import static org.claimtree.claims.testing.ACoverage.aCoverage;

import java.time.LocalDate;
import java.util.List;
import org.claimtree.claims.testing.Office;
import org.claimtree.invoicing.Filing;
import org.claimtree.invoicing.Incident;

/** Dates of service and of situations. */
final class DateCases {
    private DateCases() {}

    private static Incident incident(List<String> causes, String state, String accident) {
        LocalDate day = accident == null ? null : LocalDate.parse(accident);
        return new Incident(causes, state, day, null, null, null);
    }

    static List<EditsTest.Case> all() {
        return List.of(
                broken(
                        "a service of tomorrow",
                        s -> s.charges(aCharge().on("2026-11-21")),
                        "SERVICE_IN_FUTURE lines[0].service.from"),
                broken(
                        "a range into tomorrow",
                        s -> s.charges(aCharge().on("2026-11-19").through("2026-11-21")),
                        "SERVICE_IN_FUTURE lines[0].service.from"),
                broken(
                        "a claim that comes a day too late",
                        s -> s.office.payer("AETNA", "/terms/filingDays", "45"),
                        "FILED_TOO_LATE lines[0].service.from"),
                broken(
                        "a claim that comes too late and says why",
                        s -> {
                            s.office.payer("AETNA", "/terms/filingDays", "45");
                            s.charges(aCharge().filed("7", null));
                        },
                        "FILED_LATE_WITH_REASON lines[0].service.from"),
                passing("a reason of a delay", "FILED_TOO_LATE", s -> {
                    s.office.payer("AETNA", "/terms/filingDays", "45");
                    s.charges(aCharge().filed("7", null));
                }),
                broken(
                        "a paper beside the claim is no reason of a delay",
                        s -> {
                            s.office.payer("AETNA", "/terms/filingDays", "45");
                            s.charges(aCharge().filed(null, new Filing.Attachment("09", "AA", null)));
                        },
                        "FILED_TOO_LATE lines[0].service.from"),
                broken(
                        "a service before birth",
                        s -> {
                            s.client = aClient().covered(aCoverage().from("1980-01-01"));
                            s.charges(aCharge().on("1990-06-14"));
                        },
                        "SERVICE_BEFORE_BIRTH lines[0].service.from"),
                broken(
                        "a service after death",
                        s -> s.client = aClient().diedOn("2026-10-04"),
                        "SERVICE_AFTER_DEATH lines[0].service.from"),
                broken(
                        "a range that begins before death and ends after it",
                        s -> {
                            s.client = aClient().diedOn("2026-10-06");
                            s.charges(aCharge().through("2026-10-07"));
                        },
                        "SERVICE_AFTER_DEATH lines[0].service.from"),
                broken(
                        "a range over the end of the month",
                        s -> s.charges(aCharge().on("2026-10-30").through("2026-11-01")),
                        "SPAN_CROSSED lines[0].service.through"),
                broken(
                        "a payer that is billed when the month is over",
                        s -> {
                            s.office.payer("AETNA", "/terms/billWhenClosed", "true");
                            s.charges(aCharge().on("2026-11-02"));
                        },
                        "SPAN_NOT_CLOSED lines[0].service.from"),
                broken(
                        "one that is billed when the day is over, on that day",
                        s -> {
                            s.office.payer("AETNA", "/terms/billWhenClosed", "true");
                            s.office.payer("AETNA", "/terms/span", "{\"kind\": \"DAY\"}");
                            s.charges(aCharge().on(Office.TODAY.toString()));
                        },
                        "SPAN_NOT_CLOSED lines[0].service.from"),
                passing(
                        "the month is over",
                        "SPAN_NOT_CLOSED",
                        s -> s.office.payer("AETNA", "/terms/billWhenClosed", "true")),
                passing(
                        "nothing waits",
                        "SPAN_NOT_CLOSED",
                        s -> s.charges(aCharge().on("2026-11-02"))),
                broken(
                        "a range over the end of the coverage",
                        s -> {
                            s.client = aClient().covered(aCoverage().through("2026-10-06"));
                            s.charges(aCharge().through("2026-10-07"));
                        },
                        "SPAN_CROSSES_COVERAGE lines[0].service.through"),
                broken(
                        "a range within which another coverage becomes the first",
                        s -> {
                            s.client = aClient()
                                    .covered(
                                            aCoverage("LATER")
                                                    .order(1)
                                                    .with("BCBS")
                                                    .from("2026-10-06"),
                                            aCoverage("ALWAYS").order(2));
                            s.charges(aCharge().through("2026-10-07"));
                        },
                        "SPAN_CROSSES_COVERAGE lines[0].service.through"),
                broken(
                        "a range with a day of another coverage inside",
                        s -> {
                            s.client = aClient()
                                    .covered(
                                            aCoverage(),
                                            aCoverage("DAY")
                                                    .order(2)
                                                    .with("BCBS")
                                                    .from("2026-10-06")
                                                    .through("2026-10-06"));
                            s.charges(aCharge().through("2026-10-07"));
                        },
                        "SPAN_CROSSES_COVERAGE lines[0].service.through"),
                broken(
                        "an accident without date",
                        s -> s.charges(aCharge().incident(incident(List.of("OA"), null, null))),
                        "ACCIDENT_DATE_MISSING facts.dates.accident"),
                broken(
                        "an auto accident without state",
                        s -> s.charges(aCharge().incident(incident(List.of("AA"), null, "2026-10-01"))),
                        "ACCIDENT_STATE_MISSING facts.accident.state"),
                broken(
                        "an inpatient service without admission",
                        s -> s.charges(aCharge().placeOfService("21")),
                        "ADMISSION_DATE_MISSING facts.dates.admission"),
                broken(
                        "one inpatient line among others without admission",
                        s -> s.charges(
                                aCharge("N-1"),
                                aCharge("N-2").code("90834"),
                                aCharge("N-3").code("90791").placeOfService("51")),
                        "ADMISSION_DATE_MISSING facts.dates.admission"),
                broken(
                        "an accident after the service",
                        s -> s.charges(aCharge().incident(incident(List.of("EM"), null, "2026-10-06"))),
                        "ACCIDENT_AFTER_SERVICE facts.dates.accident"));
    }
}
