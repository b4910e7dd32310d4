package org.claimtree.invoicing.booking;

import java.math.BigDecimal;
import java.util.List;
import org.claimtree.kernel.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A line of an invoice that is looked through before it is paid.
 *
 * @param code billing code; left out where the client pays it and no claim is made
 * @param price of one unit
 * @param amount of all units
 * @param description what the client is told it is
 */
@Schema(name = "BookingLine")
public record BookingLine(
        String code, List<String> modifiers, BigDecimal units, Money price, Money amount, String description) {
    public BookingLine {
        modifiers = List.copyOf(modifiers);
    }
}
