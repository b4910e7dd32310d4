package org.claimtree.authorizations;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.claimtree.authorizations.ledger.Choice;

/**
 * What a charge got.
 *
 * @param source the charge
 * @param authorization that pays, or null when none can
 * @param number of it, ours
 * @param units taken
 * @param why this one
 * @param passed authorizations of the code that can't pay, each with what stands in its way
 */
public record Taken(
        UUID source, UUID authorization, Long number, BigDecimal units, Choice.Why why, List<Choice.Passed> passed) {}
