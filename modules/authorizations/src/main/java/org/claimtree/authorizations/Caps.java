package org.claimtree.authorizations;

import java.math.BigDecimal;

/**
 * Units at most, each null where there is no such limit.
 *
 * @param day on one day of service
 * @param week from Sunday to Saturday
 * @param month of the calendar
 */
public record Caps(BigDecimal day, BigDecimal week, BigDecimal month) {
    /** No limits. */
    public static final Caps NONE = new Caps(null, null, null);
}
