package org.claimtree.claims.access;

import java.util.UUID;

/**
 * Whose claims are looked for; nulls ask nothing.
 *
 * @param client id of the client
 * @param payer ref of the payer they are sent to
 * @param batch id of the batch that made them, or held them
 */
public record Whose(UUID client, String payer, UUID batch) {
    /** Everybody's. */
    public static final Whose ALL = new Whose(null, null, null);
}
