/** Invoices, payments and answers in REST. */
package org.claimtree.invoicing.web;
