/** What is done with invoices without anybody: their lines are released to billing, and they are sent, after so many days. */
package org.claimtree.invoicing.automatic;
