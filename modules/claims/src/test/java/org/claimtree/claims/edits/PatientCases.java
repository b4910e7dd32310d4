package org.claimtree.claims.edits;

import static org.claimtree.claims.edits.EditsTest.broken;
import static org.claimtree.claims.edits.EditsTest.passing;
import static org.claimtree.claims.testing.ACharge.aCharge;
import static org.claimtree.claims.testing.AClient.aClient;

import java.util.List;

/** For whom codes are, and what clients let payers know. The boring client was born on 1990-06-15. */
final class PatientCases {
    private PatientCases() {}

    private static void patients(Scene s, String json) {
        s.office.code("90837", "/terms/patients", json);
    }

    private static void substanceUse(Scene s) {
        s.office.code("90837", "/flags/substanceUse", "true");
    }

    static List<EditsTest.Case> all() {
        return List.of(
                broken(
                        "a code for children",
                        s -> patients(s, "{'throughAge':17}"),
                        "CODE_NOT_FOR_AGE lines[0].service.procedure"),
                broken(
                        "a code from an age of tomorrow",
                        s -> patients(s, "{'fromAge':37}"),
                        "CODE_NOT_FOR_AGE lines[0].service.procedure"),
                broken(
                        "a payer code for children",
                        s -> s.office
                                .code("90834", "/terms/patients", "{'throughAge':17}")
                                .payerCode("R", "90837", "'payer':'AETNA'", "'code':'90834'"),
                        "CODE_NOT_FOR_AGE lines[0].service.procedure"),
                passing(
                        "a code of the client's age to the year",
                        "CODE_NOT_FOR_AGE",
                        s -> patients(s, "{'fromAge':36,'throughAge':36}")),
                broken(
                        "a code for the other sex",
                        s -> patients(s, "{'sex':'M'}"),
                        "CODE_NOT_FOR_SEX lines[0].service.procedure"),
                passing("a code for this sex", "CODE_NOT_FOR_SEX", s -> patients(s, "{'sex':'F'}")),
                broken(
                        "substance use and no consent",
                        PatientCases::substanceUse,
                        "PART2_CONSENT lines[0].service.procedure"),
                broken(
                        "substance use and a consent that ended yesterday",
                        s -> {
                            substanceUse(s);
                            s.client = aClient().discloses("2026-01-01", "2026-11-19");
                        },
                        "PART2_CONSENT lines[0].service.procedure"),
                broken(
                        "substance use and a consent from tomorrow",
                        s -> {
                            substanceUse(s);
                            s.client = aClient().discloses("2026-11-21", null);
                        },
                        "PART2_CONSENT lines[0].service.procedure"),
                broken(
                        "one line of substance use beside another",
                        s -> {
                            substanceUse(s);
                            s.charges(aCharge("N-1").code("90834"), aCharge("N-2"));
                        },
                        "PART2_CONSENT lines[1].service.procedure"),
                passing("substance use and a consent that ends today", "PART2_CONSENT", s -> {
                    substanceUse(s);
                    s.client = aClient().discloses("2026-11-20", "2026-11-20");
                }),
                passing(
                        "no substance use and no consent",
                        "PART2_CONSENT",
                        s -> s.charges(aCharge().code("90834"))));
    }
}
