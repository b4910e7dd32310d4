package org.claimtree.authorizations;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One line of the ledger.
 *
 * @param units positive but for cuts and adjustments downwards
 * @param use what the units are for, null for {@code ALLOT} and {@code ADJUST}
 * @param reason in somebody's words, or null
 */
public record Movement(UUID pool, UUID authorization, MovementKind kind, BigDecimal units, Use use, String reason) {
    /**
     * @param source charge or note
     * @param day of service
     */
    public record Use(UUID source, LocalDate day) {}
}
