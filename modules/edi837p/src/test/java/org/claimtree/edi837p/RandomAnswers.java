package org.claimtree.edi837p;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.claimtree.claimdoc.Adjudication;
import org.claimtree.claimdoc.ClaimSnapshot;
import org.claimtree.claimdoc.Insured;
import org.claimtree.claimdoc.ServiceLine;

/** Random answers of the other payers of a claim that balance, at the level of lines or of the claim. */
final class RandomAnswers {
    private static final String[] GROUPS = {"CO", "PR", "OA", "PI", "CR"};
    private static final LocalDate DAY = LocalDate.of(2026, 3, 25);

    private final Random random;

    RandomAnswers(Random random) {
        this.random = random;
    }

    ClaimSnapshot answered(ClaimSnapshot claim) {
        Insured was = claim.insured();
        List<Insured.OtherCoverage> others = was.others().stream()
                .map(other -> random.nextInt(4) == 0 ? other : other.answered(answer(claim)))
                .toList();
        return new ClaimSnapshot(
                claim.control(),
                claim.billing(),
                new Insured(was.terms(), was.subscriber(), was.patient(), was.payer(), others),
                claim.facts(),
                claim.providers(),
                claim.lines());
    }

    private Adjudication answer(ClaimSnapshot claim) {
        if (random.nextInt(4) == 0) {
            Parted parted = part(claim.control().total());
            return new Adjudication(parted.paid(), parted.adjustments(), DAY, number(), parted.paid(), List.of());
        }
        List<Adjudication.Line> lines = new ArrayList<>();
        BigDecimal paid = BigDecimal.ZERO;
        for (ServiceLine line : claim.lines()) {
            Parted parted = part(line.service().quantity().charge());
            paid = paid.add(parted.paid());
            lines.add(new Adjudication.Line(
                    line.number(),
                    parted.paid(),
                    new ServiceLine.Procedure("90834", List.of("GT"), null),
                    new BigDecimal(1 + random.nextInt(4000)).movePointLeft(3),
                    parted.adjustments(),
                    DAY,
                    random.nextBoolean() ? null : parted.paid()));
        }
        return new Adjudication(paid, List.of(), null, number(), null, lines);
    }

    private String number() {
        return random.nextInt(3) == 0 ? null : "P" + random.nextInt(99_999);
    }

    private record Parted(BigDecimal paid, List<Adjudication.Adjustment> adjustments) {}

    /** Some of it adjusted, now and then by a negative amount; what is left is paid. */
    private Parted part(BigDecimal charge) {
        BigDecimal left = charge;
        List<Adjudication.Adjustment> adjustments = new ArrayList<>();
        for (int i = random.nextInt(9); i > 0; i--) {
            int cents = left.movePointRight(2).intValueExact();
            BigDecimal amount = new BigDecimal(
                            random.nextInt(8) == 0 ? -1 - random.nextInt(999) : random.nextInt(cents + 1))
                    .movePointLeft(2);
            if (amount.signum() != 0) {
                adjustments.add(new Adjudication.Adjustment(
                        GROUPS[random.nextInt(GROUPS.length)],
                        Integer.toString(1 + random.nextInt(250)),
                        amount,
                        random.nextInt(4) == 0 ? BigDecimal.ONE : null));
                left = left.subtract(amount);
            }
        }
        return new Parted(left, adjustments);
    }
}
