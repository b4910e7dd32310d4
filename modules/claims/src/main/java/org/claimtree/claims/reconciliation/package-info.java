/** Where every released line is, so that none is lost between its note and its money. The decision is pure. */
package org.claimtree.claims.reconciliation;
