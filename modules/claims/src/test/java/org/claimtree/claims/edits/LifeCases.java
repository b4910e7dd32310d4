package org.claimtree.claims.edits;

import static org.claimtree.claims.edits.EditsTest.broken;
import static org.claimtree.claims.edits.EditsTest.passing;
import static org.claimtree.claims.testing.ACharge.aCharge;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.claimtree.claimdoc.ClaimSnapshot;
import org.claimtree.claims.assembly.ClaimInput;
import org.claimtree.claims.testing.ACharge;
import org.claimtree.claims.testing.Office;
import org.claimtree.invoicing.Charge;

/** Claims that replace another. */
final class LifeCases {
    private static final String CHANGED = "FREQUENCY_7_CHANGES_IDENTITY ";

    private LifeCases() {}

    static List<EditsTest.Case> all() {
        return List.of(
                passing("all as it was", "FREQUENCY_7_CHANGES_IDENTITY", s -> s.replaces("ICN-1", was -> was)),
                passing("the payer's number is known", "AWAITING_PAYER_NUMBER", s -> s.replaces("ICN-1", was -> was)),
                passing("an original needs none", "AWAITING_PAYER_NUMBER", s -> {}),
                broken("held by hand", s -> s.charges(held("waits for a letter", null)), "HELD_BY_HAND lines[0]"),
                broken(
                        "held by hand until a later day",
                        s -> s.charges(held(null, Office.TODAY.plusDays(1))),
                        "HELD_BY_HAND lines[0]"),
                passing("held until today", "HELD_BY_HAND", s -> s.charges(held("waits for a letter", Office.TODAY))),
                broken(
                        "the claim with the line as it was is not replaced yet",
                        s -> s.corrects("N-1", "C1", false),
                        "CORRECTION_WAITS lines[0]"),
                passing("the claim that replaces it", "CORRECTION_WAITS", s -> {
                    s.corrects("N-1", "C1", true);
                    s.replaces("ICN-1", was -> was);
                }),
                broken(
                        "the payer has not told its number",
                        s -> s.replaces(null, was -> was),
                        "AWAITING_PAYER_NUMBER control.originalReference"),
                broken(
                        "a correction beyond the days in which the payer takes claims",
                        s -> {
                            s.office.payer("AETNA", "/terms/filingDays", "45");
                            s.replaces("ICN-1", was -> was);
                        },
                        "CORRECTED_LATE lines[0].service.from"),
                passing("a correction on the last of these days", "CORRECTED_LATE", s -> {
                    s.office.payer("AETNA", "/terms/filingDays", "46");
                    s.replaces("ICN-1", was -> was);
                }),
                broken("another payer", s -> s.replaces("ICN-1", payer("BCBS")), CHANGED + "insured.payer"),
                broken(
                        "another member id",
                        s -> s.replaces("ICN-1", member("OTHER")),
                        CHANGED + "insured.subscriber.memberId"),
                broken("another billing NPI", s -> s.replaces("ICN-1", npi("2000000127")), CHANGED + "billing.npi"),
                broken(
                        "a day that the original did not have",
                        s -> s.replaces("ICN-1", days(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 2))),
                        CHANGED + "lines.service.from"),
                passing(
                        "fewer days than the original",
                        "FREQUENCY_7_CHANGES_IDENTITY",
                        s -> s.replaces("ICN-1", days(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 10, 31)))));
    }

    private static ACharge held(String reason, LocalDate until) {
        return aCharge().claiming(new Charge.Claiming(null, true, false, reason, until));
    }

    private static UnaryOperator<ClaimInput.Identity> payer(String payer) {
        return was -> new ClaimInput.Identity(payer, was.memberId(), was.billingNpi(), was.from(), was.through());
    }

    private static UnaryOperator<ClaimInput.Identity> member(String id) {
        return was -> new ClaimInput.Identity(was.payer(), id, was.billingNpi(), was.from(), was.through());
    }

    private static UnaryOperator<ClaimInput.Identity> npi(String npi) {
        return was -> new ClaimInput.Identity(was.payer(), was.memberId(), npi, was.from(), was.through());
    }

    private static UnaryOperator<ClaimInput.Identity> days(LocalDate from, LocalDate through) {
        return was -> new ClaimInput.Identity(was.payer(), was.memberId(), was.billingNpi(), from, through);
    }

    /** What a claim that is as it was would have been. */
    static ClaimInput.Identity of(ClaimSnapshot claim, String payer) {
        var service = claim.lines().get(0).service();
        return new ClaimInput.Identity(
                payer,
                claim.insured().subscriber().memberId(),
                claim.billing().numbers().npi(),
                service.from(),
                service.through());
    }
}
