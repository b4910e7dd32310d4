package org.claimtree.claims.access;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Between which days a service began, and between which dollars a claim lies; nulls ask nothing.
 *
 * @param from first day
 * @param through last day
 * @param least dollars, itself among them
 * @param most dollars, itself among them
 */
public record Bounds(LocalDate from, LocalDate through, BigDecimal least, BigDecimal most) {
    /** Any day, any amount. */
    public static final Bounds ALL = new Bounds(null, null, null, null);
}
