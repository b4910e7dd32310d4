package org.claimtree.invoicing;

import java.util.UUID;

/**
 * News: a payer's answer was taken back. Told in the transaction that does it.
 *
 * @param answer its id
 */
public record AnswerReversed(UUID answer) {}
