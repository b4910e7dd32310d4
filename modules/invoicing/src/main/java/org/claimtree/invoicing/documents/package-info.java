/** Invoices, superbills and statements on paper, and what is open by age. */
package org.claimtree.invoicing.documents;
