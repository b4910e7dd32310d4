package org.claimtree.invoicing.money;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.claimtree.kernel.Money;

/**
 * A payer's answer as it is posted by hand.
 *
 * @param coverage whose payer answered; null: the one that pays first
 * @param answeredOn date of the answer
 * @param checkNumber of the check or EFT, or null
 * @param claimNumber the payer's own number of the claim, or null
 */
public record AnswerWish(
        UUID coverage, LocalDate answeredOn, String checkNumber, String claimNumber, List<Line> lines) {
    public AnswerWish {
        lines = lines == null ? List.of() : List.copyOf(lines);
    }

    /**
     * @param allowed what the contract allows, or null
     * @param paid 0 opens a denial, unless the patient owes all that the contract allows
     * @param adjustments with what was paid they are the charge, to the cent
     */
    public record Line(UUID charge, Money allowed, Money paid, List<Adjustment> adjustments) {
        public Line {
            adjustments = adjustments == null ? List.of() : List.copyOf(adjustments);
        }
    }
}
