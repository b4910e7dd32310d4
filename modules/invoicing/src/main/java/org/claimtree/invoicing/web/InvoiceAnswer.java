package org.claimtree.invoicing.web;

import jakarta.ws.rs.core.Response;
import org.claimtree.invoicing.invoices.ReadInvoice;
import org.claimtree.platform.web.Json;

/** An invoice as an answer, with its version as entity tag. */
final class InvoiceAnswer {
    private InvoiceAnswer() {}

    static Response of(int status, ReadInvoice.Whole invoice) {
        return Json.status(status, invoice)
                .tag(Integer.toString(invoice.invoice().version()))
                .build();
    }
}
