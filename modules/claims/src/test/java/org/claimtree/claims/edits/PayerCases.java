package org.claimtree.claims.edits;

import static org.claimtree.claims.edits.EditsTest.broken;
import static org.claimtree.claims.testing.AClient.aClient;
import static org.claimtree.claims.testing.ACoverage.aCoverage;

import java.util.List;
import java.util.stream.IntStream;
import org.claimtree.claims.testing.ACoverage;
import org.claimtree.claims.testing.Office;
import org.claimtree.directory.MasterKind;

/** Whether the claim reaches its payer. */
final class PayerCases {
    private PayerCases() {}

    private static void alsoCoveredBy(Scene scene, String payer) {
        scene.client = aClient()
                .covered(aCoverage(), aCoverage("C2").order(2).with(payer).memberId("XYZ1"));
    }

    /** A first coverage and so many others, all with payers of their own. */
    private static void covered(Scene scene, int others) {
        ACoverage[] all = IntStream.rangeClosed(0, others)
                .mapToObj(i -> {
                    scene.office
                            .copy(MasterKind.PAYER, "AETNA", "P" + i)
                            .payer("P" + i, "/electronic/payerId", "'9000" + i + "'");
                    return aCoverage("C%02d".formatted(i))
                            .order(Math.min(i + 1, 11))
                            .with("P" + i);
                })
                .toArray(ACoverage[]::new);
        scene.client = aClient().covered(all);
    }

    static List<EditsTest.Case> all() {
        return List.of(
                broken(
                        "a payer of later",
                        s -> s.onlyFrom(MasterKind.PAYER, "AETNA", Office.DAY.plusDays(1)),
                        "PAYER_NOT_IN_EFFECT insured.payer"),
                broken(
                        "a form with nowhere to go",
                        s -> s.office
                                .payer("AETNA", "/terms/formType", "'HCFA'")
                                .payer("AETNA", "/address", null),
                        "CARRIER_ADDRESS_MISSING insured.payer.address"),
                broken(
                        "a payer without form type",
                        s -> s.office.payer("AETNA", "/terms/formType", null),
                        "FORM_TYPE_MISSING formType"),
                broken(
                        "a form type of later",
                        s -> s.onlyFrom(MasterKind.FORM_TYPE, "837P", Office.DAY.plusDays(1)),
                        "FORM_TYPE_MISSING formType"),
                broken(
                        "a payer without payer id",
                        s -> s.office.payer("AETNA", "/electronic/payerId", null),
                        "PAYER_ID_MISSING insured.payer.payerId"),
                broken(
                        "a payer without trading partner",
                        s -> s.office.payer("AETNA", "/electronic/partner", null),
                        "PARTNER_MISSING insured.payer"),
                broken(
                        "a trading partner of later",
                        s -> s.onlyFrom(MasterKind.PARTNER, "CLEARING", Office.TODAY.plusDays(1)),
                        "PARTNER_MISSING insured.payer"),
                broken(
                        "a payer who has lost the trading partner since the service",
                        s -> s.office.change(
                                MasterKind.PAYER, "AETNA", Office.DAY.plusDays(1), "/electronic/partner", null),
                        "PARTNER_MISSING insured.payer"),
                broken(
                        "no claim filing indicator",
                        s -> s.snapshot("/insured/terms/filingIndicator", null),
                        "FILING_CODE_MISSING insured.terms.filingIndicator"),
                broken(
                        "a further payer without payer id",
                        s -> {
                            s.office.payer("BCBS", "/electronic/payerId", null);
                            alsoCoveredBy(s, "BCBS");
                        },
                        "OTHER_PAYER_ID_MISSING insured.others[0]"),
                broken(
                        "two coverages with one payer",
                        s -> alsoCoveredBy(s, "AETNA"),
                        "OTHER_PAYER_SAME_ID insured.others[0]"),
                broken(
                        "a further payer of later",
                        s -> {
                            s.onlyFrom(MasterKind.PAYER, "BCBS", Office.DAY.plusDays(1));
                            alsoCoveredBy(s, "BCBS");
                        },
                        "OTHER_PAYER_ID_MISSING insured.others[0]",
                        "FILING_CODE_MISSING insured.others[0]"),
                broken("eleven further payers", s -> covered(s, 11), "OTHER_COVERAGES_TOO_MANY insured.others"));
    }
}
