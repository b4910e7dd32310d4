package org.claimtree.encounters;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.claimtree.kernel.Money;

/** Question upward: what was paid when an appointment was booked, so that its note charges none of it again. */
public interface PaidLines {
    /** In the order of booking; empty when it was not paid in advance, or what was paid is credit by now. */
    List<Line> of(UUID appointment);

    /**
     * A procedure that was paid.
     *
     * @param charge id
     * @param code billing code
     * @param description what the client was told it is, or null
     * @param amount of the whole line
     */
    record Line(UUID charge, String code, List<String> modifiers, BigDecimal units, Money amount, String description) {
        public Line {
            modifiers = List.copyOf(modifiers);
        }
    }
}
