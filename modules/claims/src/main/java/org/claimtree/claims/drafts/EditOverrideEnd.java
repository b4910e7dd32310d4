package org.claimtree.claims.drafts;

/**
 * That an edit counts for a charge again.
 *
 * @param finding code of the edit
 */
public record EditOverrideEnd(String finding) {}
