package org.claimtree.invoicing.web;

import jakarta.ws.rs.QueryParam;
import org.claimtree.invoicing.InvoiceStatus;
import org.claimtree.invoicing.invoices.InvoiceFilter;
import org.claimtree.platform.Problem;
import org.claimtree.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which invoices are looked for, as it stands in an address: ids, refs, dates and numbers only. */
public class InvoiceParams {
    @QueryParam("client")
    private String client;

    @QueryParam("payer")
    private String payer;

    @QueryParam("selfPay")
    private String selfPay;

    @Parameter(ref = "invoiceStatus")
    @QueryParam("status")
    private String status;

    @QueryParam("from")
    private String from;

    @QueryParam("through")
    private String through;

    @Parameter(ref = "invoiceNumber")
    @QueryParam("number")
    private String number;

    @QueryParam("open")
    private String open;

    @Parameter(ref = "allReleased")
    @QueryParam("released")
    private String released;

    InvoiceFilter filter() {
        return new InvoiceFilter(
                client == null ? null : Paging.id(client),
                payer,
                Paging.maybe(selfPay),
                status(),
                Paging.date(from),
                Paging.date(through),
                number == null ? null : (long) Paging.number(number),
                Paging.maybe(open),
                Paging.maybe(released));
    }

    private InvoiceStatus status() {
        try {
            return status == null ? null : InvoiceStatus.valueOf(status);
        } catch (IllegalArgumentException e) {
            throw Problem.malformed("There is no such status of an invoice.");
        }
    }
}
