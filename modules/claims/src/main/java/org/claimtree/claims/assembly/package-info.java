/**
 * From charges to claim drafts: which coverage, what the rule tree says, which charges share a claim, what the claim
 * says once and what its lines say. Pure; start with {@link org.claimtree.claims.assembly.ClaimAssembler}.
 */
package org.claimtree.claims.assembly;
