package org.claimtree.claims.drafts;

/**
 * That a charge goes out in spite of what an edit found.
 *
 * @param finding code of the edit
 * @param reason in words, at most 500 characters
 */
public record EditOverrideWish(String finding, String reason) {}
