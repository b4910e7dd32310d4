package org.claimtree.invoicing.booking;

import java.util.List;
import java.util.UUID;
import org.claimtree.invoicing.InvoiceStatus;
import org.claimtree.kernel.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An appointment that was paid in advance, and where its invoice and payment stand.
 *
 * @param appointment id
 * @param number ours
 * @param status what became of the appointment
 * @param invoice the client's own
 * @param payment that was taken with it
 * @param noShowFee what is kept when the client does not come; left out when all becomes credit
 * @param lines what was paid
 */
@Schema(name = "Booking")
public record Booking(
        UUID appointment,
        long number,
        BookingStatus status,
        OnInvoice invoice,
        Payed payment,
        Money noShowFee,
        List<Paid> lines) {
    public Booking {
        lines = List.copyOf(lines);
    }

    /** Its number is given with the booking. */
    @Schema(name = "BookingInvoice")
    public record OnInvoice(UUID id, Long number, InvoiceStatus status) {}

    /**
     * @param number ours
     * @param onAccount what of it is credit
     */
    @Schema(name = "BookingPayment")
    public record Payed(UUID id, long number, Money amount, Money onAccount) {}

    /**
     * A line that was paid.
     *
     * @param charge id
     * @param credited whether it was taken back, which makes a credit
     */
    @Schema(name = "BookedLine")
    public record Paid(UUID charge, BookingLine line, boolean credited) {}

    /** Nothing of a client. */
    @Override
    public String toString() {
        return "Booking[" + appointment + "]";
    }
}
