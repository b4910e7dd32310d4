package org.claimtree.invoicing.money;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.claimtree.kernel.Money;

/**
 * A payment as it is entered.
 *
 * @param client on whose account it goes
 * @param payer ref of the payer it comes from; null: from the client
 * @param receivedOn day on which it came
 * @param reference check or EFT number and the like, or null
 * @param allocations which lines it pays; the rest stays on account
 */
public record PaymentWish(
        UUID client,
        String payer,
        LocalDate receivedOn,
        Method method,
        String reference,
        Money amount,
        List<Allocation> allocations) {
    public PaymentWish {
        allocations = allocations == null ? List.of() : List.copyOf(allocations);
    }

    /** How money comes. */
    public enum Method {
        CASH,
        CHECK,
        CARD,
        EFT
    }

    /** A part of a payment for a line. */
    public record Allocation(UUID charge, Money amount) {}

    /** More allocations of a payment that is there. */
    public record Allocations(List<Allocation> allocations) {
        public Allocations {
            allocations = allocations == null ? List.of() : List.copyOf(allocations);
        }
    }
}
