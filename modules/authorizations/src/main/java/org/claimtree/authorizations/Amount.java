package org.claimtree.authorizations;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How much of a service, so that each kind of unit can be counted.
 *
 * @param quantity units of the billing code
 * @param days of service
 * @param minutesPerUnit of the billing code, or null where it is not counted by time
 */
public record Amount(BigDecimal quantity, int days, Integer minutesPerUnit) {
    private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);

    /** In units of a kind, with two decimals and never less than one hundredth. */
    public BigDecimal in(UnitKind kind) {
        BigDecimal units = switch (kind) {
            case VISITS -> BigDecimal.ONE;
            case DAYS -> BigDecimal.valueOf(days);
            case UNITS -> quantity;
            case HOURS ->
                minutesPerUnit == null
                        ? quantity
                        : quantity.multiply(BigDecimal.valueOf(minutesPerUnit))
                                .divide(MINUTES_PER_HOUR, 4, RoundingMode.HALF_UP);
        };
        return units.setScale(2, RoundingMode.HALF_UP).max(new BigDecimal("0.01"));
    }
}
