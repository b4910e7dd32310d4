/**
 * What other modules' tests use to judge 837P files ({@link org.claimtree.edi837p.testing.InterchangeVerifier}, {@link
 * org.claimtree.edi837p.testing.IndependentReader}) and to make snapshots ({@link
 * org.claimtree.edi837p.testing.ASnapshot}).
 */
package org.claimtree.edi837p.testing;
