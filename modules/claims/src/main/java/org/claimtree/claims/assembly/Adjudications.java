package org.claimtree.claims.assembly;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.claimtree.claimdoc.Adjudication;
import org.claimtree.claimdoc.ServiceLine;
import org.claimtree.invoicing.PostedAnswer;
import org.claimtree.kernel.Money;

/** A payer's posted answer in the shape of a claim: all of it line by line (2430), summed up for the claim (2320 AMT D). */
final class Adjudications {
    /** The patient's responsibility (CAS01). */
    private static final String PATIENT = "PR";

    private Adjudications() {}

    static Adjudication of(ClaimInput.Answer answer) {
        return new Adjudication(
                answer.lines().stream().map(said -> said.paid().dollars()).reduce(BigDecimal.ZERO, BigDecimal::add),
                List.of(),
                null,
                answer.claimNumber(),
                null,
                answer.lines().stream().map(Adjudications::line).toList());
    }

    private static Adjudication.Line line(ClaimInput.Said said) {
        return new Adjudication.Line(
                said.line(),
                said.paid().dollars(),
                new ServiceLine.Procedure(said.told().code(), said.told().modifiers(), null),
                said.told().units(),
                said.adjustments().stream()
                        .map(one -> new Adjudication.Adjustment(
                                one.group(), one.code(), one.amount().dollars(), null))
                        .toList(),
                said.answeredOn(),
                patientOwes(said.adjustments()));
    }

    /** What the payer left to the patient (2430 AMT EAF), or null for nothing. */
    private static BigDecimal patientOwes(List<PostedAnswer.Adjusted> adjustments) {
        BigDecimal sum = adjustments.stream()
                .filter(one -> Objects.equals(one.group(), PATIENT))
                .map(PostedAnswer.Adjusted::amount)
                .map(Money::dollars)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.signum() > 0 ? sum : null;
    }
}
