/** Numbers for people who ask what waits. */
package org.claimtree.claims.counts;
