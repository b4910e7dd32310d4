/**
 * The life of a claim after it was frozen: what can be done with it ({@link org.claimtree.claims.life.ClaimLife}), and the
 * rows that say what was done.
 */
package org.claimtree.claims.life;
