package org.claimtree.claims.healing;

/** News: drafts wait to be checked again. Told in the transaction that made them so. */
public record DraftsDue() {}
