package org.claimtree.claims.edits;

import static org.claimtree.claims.edits.EditsTest.broken;
import static org.claimtree.claims.edits.EditsTest.passing;
import static org.claimtree.claims.testing.ACharge.aCharge;
import static org.claimtree.claims.testing.ACoverage.aCoverage;

import java.util.List;

/** What a claim to the second payer tells of the first (837P 2320, 2430). A line charges $150. */
final class CobCases {
    private static final String[] REASONS = {"CO-45=40", "PR-1=20", "PR-2=10"};
    private static final String ANSWER = "/insured/others/0/adjudication";

    private CobCases() {}

    static List<EditsTest.Case> all() {
        return List.of(
                passing("paid and adjusted are the charge", "COB_LINE_BALANCE", s -> s.answered("80", REASONS)),
                passing("nothing was paid", "COB_CLAIM_BALANCE", s -> s.answered("0", "CO-45=40", "PR-1=110")),
                passing("more was paid than charged", "COB_CLAIM_BALANCE", s -> s.answered("155.50", "CO-94=-5.50")),
                passing("every line was answered", "COB_LINE_MISSING", s -> {
                    s.answered("80", REASONS);
                    s.charges(aCharge("N-1"), aCharge("N-2").on("2026-10-06"));
                }),
                passing("the answer is there", "COB_ANSWER_MISSING", s -> s.answered("80", REASONS)),
                passing("a file says what was adjusted", "COB_PAPER_ANSWER", s -> s.answered("80", REASONS)),
                passing("one that pays later has not answered", "COB_ANSWER_MISSING", s -> {
                    s.answered("80", REASONS);
                    s.client = s.client.covered(
                            aCoverage(),
                            aCoverage("C2").order(2).with("BCBS").memberId("XYZ1"),
                            aCoverage("C3")
                                    .order(3)
                                    .with("MEDICARE")
                                    .memberId("1EG4TE5MK73")
                                    .mspType("43"));
                }),
                broken(
                        "the first payer has not answered",
                        s -> s.answeredBut("N-1", "80", REASONS),
                        "COB_ANSWER_MISSING insured.others[0]"),
                broken(
                        "one line of two was answered",
                        s -> {
                            s.answeredBut("N-2", "80", REASONS);
                            s.charges(aCharge("N-1"), aCharge("N-2").on("2026-10-06"));
                        },
                        "COB_LINE_MISSING lines[1].adjudication",
                        "COB_CLAIM_BALANCE insured.others[0].adjudication.paid"),
                broken(
                        "a line with a dollar that nobody accounts for",
                        s -> s.answered("79", REASONS),
                        "COB_LINE_BALANCE lines[0].adjudication",
                        "COB_CLAIM_BALANCE insured.others[0].adjudication.paid"),
                broken(
                        "a total that the lines do not say",
                        s -> {
                            s.answered("80", REASONS);
                            s.snapshot(ANSWER + "/paid", "81");
                        },
                        "COB_CLAIM_BALANCE insured.others[0].adjudication.paid"),
                broken(
                        "an adjustment of nothing",
                        s -> {
                            s.answered("150", "OA-23=1");
                            s.snapshot(ANSWER + "/lines/0/adjustments/0/amount", "0");
                        },
                        "COB_ADJUSTMENT_ZERO insured.others[0].adjudication.adjustments"),
                broken(
                        "one reason at both levels",
                        s -> {
                            s.answered("80", REASONS);
                            s.snapshot(ANSWER + "/adjustments", "[{'group':'CO','code':'45','amount':40}]");
                            s.snapshot(ANSWER + "/paid", "40");
                        },
                        "COB_ADJUSTMENT_TWICE insured.others[0].adjudication.adjustments"),
                broken(
                        "a form cannot say what was adjusted",
                        s -> {
                            s.answered("80", REASONS);
                            s.office.payer("BCBS", "/terms/formType", "'HCFA'");
                        },
                        "COB_PAPER_ANSWER insured.others"),
                broken(
                        "the destination stands among the others",
                        s -> {
                            s.answered("80", REASONS);
                            s.office.payer("BCBS", "/electronic/payerId", "'60054'");
                        },
                        "OTHER_PAYER_SAME_ID insured.others[0]"),
                passing("the second payer counts from the first one's answer", "FILED_TOO_LATE", s -> within(s, "40")),
                broken("too late even so", s -> within(s, "18"), "FILED_TOO_LATE lines[0].service.from"));
    }

    /** The service was 46 days ago, the first payer's answer 19. */
    private static void within(Scene scene, String days) {
        scene.answered("80", REASONS);
        scene.office.payer("BCBS", "/terms/filingDays", days);
    }
}
