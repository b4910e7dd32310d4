/** What came of charges: payments, payers' answers, write-offs, and the ledger of each line. */
package org.claimtree.invoicing.money;
