/** A boring practice, its boring clients and charges, and the product around them: a test says only what it is about. */
package org.claimtree.claims.testing;
