package org.claimtree.invoicing;

import java.util.Optional;

/** What can be done with an invoice, by where it stands. */
public final class InvoiceLife {
    private InvoiceLife() {}

    /** What somebody may want to do. */
    public enum Action {
        /** Add, change or take out a line. */
        EDIT,
        SEND,
        VOID,
        /** Release its lines to billing. */
        RELEASE,
        /** Post a payment or a payer's answer to its lines. */
        POST,
        /** Take off what somebody owes, or bill the client for what a payer owes. */
        WRITE_OFF,
        /** Reverse a line and put another in its place. */
        CORRECT
    }

    /**
     * Why an action is not possible, as a sentence that says what is.
     *
     * @return empty when it is possible
     */
    public static Optional<String> obstacle(InvoiceStatus status, Action action) {
        if (status == InvoiceStatus.VOID) {
            return Optional.of("The invoice is void: nothing can be done with it any more.");
        }
        boolean answered = status == InvoiceStatus.PARTLY_PAID || status == InvoiceStatus.PAID;
        String is = "The invoice is " + status.words();
        return switch (action) {
            case EDIT ->
                answered ? Optional.of(is + ": its lines are not changed in place; correct the charge.") : none();
            case SEND ->
                status == InvoiceStatus.DRAFT ? none() : Optional.of(is + ": it was sent before and keeps its number.");
            case VOID -> answered ? Optional.of(is + ": reverse what was posted to it first.") : none();
            case WRITE_OFF ->
                status == InvoiceStatus.DRAFT ? Optional.of(is + ": change its lines, or send it first.") : none();
            case CORRECT -> status == InvoiceStatus.DRAFT ? Optional.of(is + ": change its lines in place.") : none();
            case RELEASE, POST -> none();
        };
    }

    /**
     * What was posted to an invoice.
     *
     * @param answered its payer answered, something was written off, or, where no payer is or the client was billed for
     *     its part, the client paid: a copay on the way in answers nothing
     * @param settled nothing is open
     */
    public record Posted(boolean answered, boolean settled) {}

    /** Where an invoice stands after something was posted to its lines, or taken back. */
    public static InvoiceStatus after(InvoiceStatus now, Posted posted) {
        if (now == InvoiceStatus.DRAFT || now == InvoiceStatus.VOID) {
            return now;
        }
        if (!posted.answered()) {
            return InvoiceStatus.SENT;
        }
        return posted.settled() ? InvoiceStatus.PAID : InvoiceStatus.PARTLY_PAID;
    }

    private static Optional<String> none() {
        return Optional.empty();
    }
}
