package org.claimtree.claims.edits;

import static org.claimtree.claims.edits.EditsTest.broken;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.claimtree.claims.assembly.ClaimInput.Identity;
import org.claimtree.claims.assembly.ClaimInput.Prior;
import org.claimtree.claims.testing.Office;

/** Replacements whose payer would not find what they replace. */
final class LifeCases {
    private static final String CHANGED = "FREQUENCY_7_CHANGES_IDENTITY ";

    private LifeCases() {}

    private static UnaryOperator<Prior> was(UnaryOperator<Identity> other) {
        return prior -> new Prior(prior.claim(), prior.frequency(), prior.reference(), other.apply(prior.was()));
    }

    static List<EditsTest.Case> all() {
        LocalDate before = Office.DAY.minusDays(1);
        LocalDate after = Office.DAY.plusDays(1);
        return List.of(
                broken(
                        "the payer's number is not known",
                        s -> s.replaces(prior -> new Prior(prior.claim(), prior.frequency(), null, prior.was())),
                        "AWAITING_PAYER_NUMBER control.originalReference"),
                broken(
                        "another payer",
                        s -> s.replaces(
                                was(w -> new Identity("BCBS", w.memberId(), w.billingNpi(), w.from(), w.through()))),
                        CHANGED + "insured.payer"),
                broken(
                        "another member id",
                        s -> s.replaces(was(w -> new Identity(w.payer(), "W1", w.billingNpi(), w.from(), w.through()))),
                        CHANGED + "insured.subscriber.memberId"),
                broken(
                        "another billing NPI",
                        s -> s.replaces(
                                was(w -> new Identity(w.payer(), w.memberId(), "2000009999", w.from(), w.through()))),
                        CHANGED + "billing.npi"),
                broken(
                        "a day of service before",
                        s -> s.replaces(was(w -> new Identity(w.payer(), w.memberId(), w.billingNpi(), after, after))),
                        CHANGED + "lines.service.from"),
                broken(
                        "a day of service behind",
                        s -> s.replaces(
                                was(w -> new Identity(w.payer(), w.memberId(), w.billingNpi(), before, before))),
                        CHANGED + "lines.service.from"));
    }
}
