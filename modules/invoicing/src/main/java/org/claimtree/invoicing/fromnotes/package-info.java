/** Charges for notes: made when notes are released, void when they are taken back, in the same transaction. */
package org.claimtree.invoicing.fromnotes;
