/** Proves on demand that what is kept for proof is what was written. */
package org.claimtree.app.verification;
