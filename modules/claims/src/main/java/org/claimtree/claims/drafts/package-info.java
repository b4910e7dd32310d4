/** Drafts: open charges as the claims they would be now, ready or held with the reasons. Recomputed, not versioned. */
package org.claimtree.claims.drafts;
