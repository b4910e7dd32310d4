/**
 * Bookings that are paid in advance: appointment, invoice and payment are made together or not at all; what is done is not
 * billed again, and what is not done becomes credit.
 */
package org.claimtree.invoicing.booking;
