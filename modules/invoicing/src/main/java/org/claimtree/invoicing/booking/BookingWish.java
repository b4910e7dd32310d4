package org.claimtree.invoicing.booking;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.claimtree.encounters.AppointmentWish;
import org.claimtree.invoicing.money.PaymentWish;
import org.claimtree.kernel.Money;

/**
 * An appointment that is booked with its invoice and payment.
 *
 * @param appointment what is booked, for one client
 * @param lines of the invoice as somebody looked them through; null: as the service says
 * @param payment of the whole invoice; not asked for in a preview
 */
public record BookingWish(AppointmentWish appointment, List<Line> lines, Pay payment) {
    public BookingWish {
        appointment = appointment == null ? new AppointmentWish(null, null, null, null, null, null) : appointment;
        lines = lines == null ? null : List.copyOf(lines);
    }

    /**
     * A line of the invoice.
     *
     * @param code billing code; null: the client pays it, and no claim is made
     * @param modifiers at most four, in order; null: as the code has them
     * @param units null: counted from the minutes, as the code counts
     * @param price of one unit; null: as the provider's list or the code has it, else the service
     * @param description what the client is told it is; null: as the code is called
     */
    public record Line(String code, List<String> modifiers, BigDecimal units, Money price, String description) {
        public Line {
            code = code == null || code.isBlank() ? null : code.strip();
            modifiers = modifiers == null ? null : List.copyOf(modifiers);
            description = description == null || description.isBlank() ? null : description.strip();
        }
    }

    /**
     * @param receivedOn day on which it came; null: today
     * @param reference check or EFT number and the like, or null
     * @param amount what was paid: the total of the invoice
     */
    public record Pay(LocalDate receivedOn, PaymentWish.Method method, String reference, Money amount) {}

    /** Nothing of a client. */
    @Override
    public String toString() {
        return "BookingWish";
    }
}
