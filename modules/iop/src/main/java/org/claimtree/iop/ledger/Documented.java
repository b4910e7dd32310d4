package org.claimtree.iop.ledger;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.UUID;

/**
 * A released line that documents.
 *
 * @param note whose line it is
 * @param units the code's own
 */
record Documented(UUID note, String code, BigDecimal units, LocalDateTime start, LocalDateTime end) {}
