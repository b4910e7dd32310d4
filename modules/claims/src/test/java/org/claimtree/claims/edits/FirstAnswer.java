package org.claimtree.claims.edits;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.claimtree.claims.assembly.AnsweredClaim;
import org.claimtree.claims.assembly.ClaimAssembler;
import org.claimtree.claims.assembly.ClaimDraft;
import org.claimtree.claims.assembly.ClaimInput;
import org.claimtree.claims.assembly.HandWork;
import org.claimtree.claims.testing.ACharge;
import org.claimtree.claims.testing.AClient;
import org.claimtree.claims.testing.ACoverage;
import org.claimtree.claims.testing.Office;
import org.claimtree.invoicing.Charge;
import org.claimtree.invoicing.PostedAnswer;
import org.claimtree.kernel.Money;

/**
 * What the first payer said of each line, on November 1.
 *
 * @param adjustments as GROUP-CODE=amount
 * @param about which lines it answered
 */
record FirstAnswer(String paid, List<String> adjustments, Predicate<Charge> about) {
    static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    /** The claim to the second payer. */
    ClaimDraft next(Office office, AClient client, List<ACharge> charges) {
        List<AnsweredClaim.Line> lines = ACharge.of(client.ref(), charges.toArray(ACharge[]::new)).stream()
                .map(charge -> new AnsweredClaim.Line(
                        List.of(charge),
                        Map.of("C1", new ClaimInput.Told("90837", List.of(), BigDecimal.ONE)),
                        about.test(charge) ? List.of(said(charge, client.ref())) : List.of()))
                .toList();
        List<ClaimDraft> drafts = new ClaimAssembler(office.knowledge())
                .assemble(client.build(), new AnsweredClaim("CT1", "C2", lines), HandWork.NONE, null);
        if (drafts.size() != 1) {
            throw new AssertionError("One claim was expected, not " + drafts.size());
        }
        return drafts.get(0);
    }

    private PostedAnswer said(Charge charge, String client) {
        return new PostedAnswer(
                charge.id(),
                ACoverage.id(client, "C1"),
                DAY,
                "ICN-1",
                Money.of(paid),
                adjustments.stream()
                        .map(text -> text.split("[-=]", 3))
                        .map(parts -> new PostedAnswer.Adjusted(parts[0], parts[1], Money.of(parts[2])))
                        .toList());
    }
}
