/** Invoices: listed, read, sent, voided and released to billing. */
package org.claimtree.invoicing.invoices;
