package org.claimtree.claims.edits;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.claimtree.claims.assembly.ClaimSpans;
import org.claimtree.invoicing.Charge;
import org.claimtree.kernel.Finding;

/** Charges that are not sent yet, whatever is on them. */
final class HoldEdits {
    private HoldEdits() {}

    /** Somebody holds a charge. */
    static List<Finding> byHand(EditedClaim c) {
        Findings findings = new Findings();
        for (int i = 0; i < c.input().lines().size(); i++) {
            for (Charge charge : c.input().lines().get(i).charges()) {
                findings.holdIf(
                        charge.claiming().isHeld(c.today()),
                        "HELD_BY_HAND",
                        "lines[" + i + "]",
                        words(charge.claiming()),
                        "charges/" + charge.id());
            }
        }
        return findings.all();
    }

    /** Some payers are billed when the claim span is over. What corrects or follows another claim has waited already. */
    static List<Finding> openSpan(EditedClaim c) {
        if (c.input().prior() != null || c.input().before() != null) {
            return List.of();
        }
        Findings findings = new Findings();
        for (int i = 0; i < c.input().lines().size(); i++) {
            LocalDate day = c.input().lines().get(i).charge().service().dates().from();
            Optional<LocalDate> last = ClaimSpans.waitsThrough(c.master(), c.coverage(), day)
                    .filter(through -> !c.today().isAfter(through));
            findings.holdIf(
                    last.isPresent(),
                    "SPAN_NOT_CLOSED",
                    "lines[" + i + "].service.from",
                    "The payer is billed when the claim span is over, which is after " + last.orElse(null) + ".",
                    "payers/" + c.payer());
        }
        return findings.all();
    }

    private static String words(Charge.Claiming claiming) {
        String until = claiming.holdUntil() == null ? "" : " until " + claiming.holdUntil();
        String why = claiming.holdReason() == null ? "" : " (" + claiming.holdReason() + ")";
        return "Somebody holds the charge" + until + why + ".";
    }

    /** A correction goes out with the claim that replaces the one with the line as it was, or after that was voided. */
    static List<Finding> correction(EditedClaim c) {
        if (c.input().prior() != null) {
            return List.of();
        }
        Findings findings = new Findings();
        for (int i = 0; i < c.input().lines().size(); i++) {
            for (Charge charge : c.input().lines().get(i).charges()) {
                Optional<String> claim =
                        c.past().sent().corrects(charge.id(), c.coverage().id());
                findings.holdIf(
                        claim.isPresent(),
                        "CORRECTION_WAITS",
                        "lines[" + i + "]",
                        "It takes the place of a line on claim " + claim.orElse(null)
                                + ": replace or void that claim, or mark it rejected.",
                        claim.map(number -> "claims/" + number).orElse(null));
            }
        }
        return findings.all();
    }
}
