/** What a person finds who opens ClaimTree: what waits, how far things have come, and the first steps of a new practice. */
package org.claimtree.app.today;
