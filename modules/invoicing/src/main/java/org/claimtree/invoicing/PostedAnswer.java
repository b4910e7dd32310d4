package org.claimtree.invoicing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.claimtree.kernel.Money;

/**
 * What a payer answered about one charge. Paid and adjusted are the charge, to the cent.
 *
 * @param coverage whose payer it was
 * @param answeredOn date of the answer
 * @param claimNumber the payer's own number of the claim, or null
 */
public record PostedAnswer(
        UUID charge, UUID coverage, LocalDate answeredOn, String claimNumber, Money paid, List<Adjusted> adjustments) {
    public PostedAnswer {
        adjustments = List.copyOf(adjustments);
    }

    /** Never what was answered. */
    @Override
    public String toString() {
        return "PostedAnswer";
    }

    /**
     * A part of the charge that the payer did not pay, and why.
     *
     * @param group CO, PR, OA or PI
     * @param code claim adjustment reason code (CARC)
     * @param amount may be below zero, never 0
     */
    public record Adjusted(String group, String code, Money amount) {}
}
