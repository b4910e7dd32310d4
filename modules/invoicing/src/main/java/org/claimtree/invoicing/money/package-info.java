/** What came of charges: payments, payers' answers, write-offs, what clients are billed for, and the ledger of each line. */
package org.claimtree.invoicing.money;
