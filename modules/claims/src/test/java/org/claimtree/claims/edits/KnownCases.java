package org.claimtree.claims.edits;

import static org.claimtree.claims.edits.EditsTest.broken;
import static org.claimtree.claims.edits.EditsTest.passing;
import static org.claimtree.claims.testing.ACharge.aCharge;
import static org.claimtree.claims.testing.AClient.aClient;
import static org.claimtree.claims.testing.ACoverage.aCoverage;

import java.time.LocalDate;
import java.util.List;
import org.claimtree.claims.testing.Office;
import org.claimtree.codesets.CodeSet;
import org.claimtree.directory.MasterKind;

/** What is known beside the charges: publishers' lists, what was sent, what was approved. */
final class KnownCases {
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private KnownCases() {}

    private static void listed(Scene s, CodeSet set, String... codes) {
        s.listed(set, LONG_AGO, null, codes);
    }

    static List<EditsTest.Case> all() {
        return List.of(
                broken(
                        "a diagnosis that is not listed",
                        s -> listed(s, CodeSet.ICD10CM, "F331"),
                        "DIAGNOSIS_NOT_VALID facts.diagnoses"),
                broken(
                        "a diagnosis that ended before",
                        s -> s.listed(CodeSet.ICD10CM, LONG_AGO, Office.DAY.minusDays(1), "F411"),
                        "DIAGNOSIS_NOT_VALID facts.diagnoses"),
                broken(
                        "a diagnosis that begins later",
                        s -> s.listed(CodeSet.ICD10CM, Office.DAY.plusDays(1), null, "F411"),
                        "DIAGNOSIS_NOT_VALID facts.diagnoses"),
                passing(
                        "a diagnosis on its last day",
                        "DIAGNOSIS_NOT_VALID",
                        s -> s.listed(CodeSet.ICD10CM, LONG_AGO, Office.DAY, "F411")),
                passing("no list of diagnoses", "DIAGNOSIS_NOT_VALID", s -> listed(s, CodeSet.HCPCS, "H0015")),
                broken(
                        "a procedure that is not listed",
                        s -> {
                            listed(s, CodeSet.HCPCS, "S9480");
                            s.charges(aCharge().code("H0015"));
                        },
                        "PROCEDURE_NOT_VALID lines[0].service.procedure"),
                broken(
                        "a licensed code that ended before",
                        s -> s.listed(CodeSet.LICENSED, LONG_AGO, Office.DAY.minusDays(1), "90837"),
                        "PROCEDURE_NOT_VALID lines[0].service.procedure"),
                passing("a procedure of the list", "PROCEDURE_NOT_VALID", s -> {
                    listed(s, CodeSet.HCPCS, "H0015");
                    s.charges(aCharge().code("H0015"));
                }),
                passing(
                        "a code that the practice's own list lacks",
                        "PROCEDURE_NOT_VALID",
                        s -> listed(s, CodeSet.LICENSED, "90791")),
                broken(
                        "a modifier that is not listed",
                        s -> {
                            listed(s, CodeSet.HCPCS_MODIFIER, "HO");
                            s.charges(aCharge().code("90837", "HZ"));
                        },
                        "MODIFIER_NOT_VALID lines[0].service.procedure"),
                passing("a modifier of the list beside one of CPT", "MODIFIER_NOT_VALID", s -> {
                    listed(s, CodeSet.HCPCS_MODIFIER, "HO");
                    s.charges(aCharge().code("90837", "HO", "25"));
                }),
                broken(
                        "taxonomies that are not listed",
                        s -> listed(s, CodeSet.TAXONOMY, "1041C0700X"),
                        "TAXONOMY_NOT_VALID billing.taxonomy",
                        "TAXONOMY_NOT_VALID providers.rendering"),
                broken(
                        "a taxonomy of one line that is not listed",
                        s -> {
                            listed(s, CodeSet.TAXONOMY, "261QM0801X", "2084P0800X");
                            s.charges(
                                    aCharge("N-1"),
                                    aCharge("N-2").on("2026-10-06"),
                                    aCharge("N-3").by("STAUB"));
                        },
                        "TAXONOMY_NOT_VALID lines[1].provider"),
                passing(
                        "taxonomies of the list",
                        "TAXONOMY_NOT_VALID",
                        s -> listed(s, CodeSet.TAXONOMY, "261QM0801X", "2084P0800X")),
                broken(
                        "a service that was sent before",
                        s -> s.sent("N-0", "90837", Office.DAY),
                        "DUPLICATE_OF_SENT lines[0]"),
                passing("a service that was sent before, and a modifier that says so", "DUPLICATE_OF_SENT", s -> {
                    s.sent("N-0", "90837", Office.DAY);
                    s.charges(aCharge().code("90837", "76"));
                }),
                passing(
                        "the charge itself on the claim to another payer",
                        "DUPLICATE_OF_SENT",
                        s -> s.sent(s.draft().input().lines().get(0).charge().ref(), "90837", Office.DAY)),
                passing("another code of the day", "DUPLICATE_OF_SENT", s -> s.sent("N-0", "90834", Office.DAY)),
                passing(
                        "the same code of another day",
                        "DUPLICATE_OF_SENT",
                        s -> s.sent("N-0", "90837", Office.DAY.plusDays(1))),
                broken(
                        "an authorization that was not approved",
                        s -> {
                            s.refused("A-1");
                            s.charges(aCharge().authorization("A-1"));
                        },
                        "AUTH_NOT_APPROVED lines[0].authorization"),
                passing("an authorization of which nothing else is known", "AUTH_NOT_APPROVED", s -> {
                    s.refused("A-1");
                    s.charges(aCharge().authorization("A-2"));
                }),
                broken(
                        "a plan that begins later",
                        s -> {
                            s.onlyFrom(MasterKind.PLAN, "AETNA-PPO", Office.DAY.plusDays(1));
                            s.client = aClient().covered(aCoverage().plan("AETNA-PPO"));
                        },
                        "PLAN_NOT_IN_EFFECT insured.payer"),
                passing(
                        "a plan in effect",
                        "PLAN_NOT_IN_EFFECT",
                        s -> s.client = aClient().covered(aCoverage().plan("AETNA-PPO"))));
    }
}
