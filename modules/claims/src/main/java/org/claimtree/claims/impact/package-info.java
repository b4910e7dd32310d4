/** What a change of rules or profiles would do to claims like those of the last weeks. */
package org.claimtree.claims.impact;
