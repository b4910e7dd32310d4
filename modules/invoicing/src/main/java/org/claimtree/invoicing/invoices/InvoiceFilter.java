package org.claimtree.invoicing.invoices;

import java.time.LocalDate;
import java.util.UUID;
import org.claimtree.invoicing.InvoiceStatus;

/**
 * Which invoices: all that is said must hold, null says nothing.
 *
 * @param client whose
 * @param payer ref of the insurance that pays first
 * @param selfPay without a coverage on the days of service
 * @param status where it stands
 * @param from days of service from
 * @param through days of service through
 * @param number the one with this number
 * @param open with something open
 * @param released with all lines released to billing, or with some that are not
 */
public record InvoiceFilter(
        UUID client,
        String payer,
        Boolean selfPay,
        InvoiceStatus status,
        LocalDate from,
        LocalDate through,
        Long number,
        Boolean open,
        Boolean released) {
    /** Every invoice. */
    public static final InvoiceFilter ALL = new InvoiceFilter(null, null, null, null, null, null, null, null, null);
}
