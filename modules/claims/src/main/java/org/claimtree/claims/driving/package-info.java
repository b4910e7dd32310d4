/** Work in the background that is driven by its rows. */
package org.claimtree.claims.driving;
