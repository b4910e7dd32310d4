package org.claimtree.invoicing.web;

import jakarta.ws.rs.QueryParam;
import org.claimtree.invoicing.money.ReadPayments;
import org.claimtree.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which payments are looked for, as it stands in an address: ids, refs and dates only. */
public class PaymentParams {
    @QueryParam("client")
    private String client;

    @QueryParam("payer")
    private String payer;

    @Parameter(ref = "receivedFrom")
    @QueryParam("from")
    private String from;

    @Parameter(ref = "receivedThrough")
    @QueryParam("through")
    private String through;

    @QueryParam("onAccount")
    private String onAccount;

    ReadPayments.Question question() {
        return new ReadPayments.Question(
                client == null ? null : Paging.id(client),
                payer,
                Paging.date(from),
                Paging.date(through),
                Paging.maybe(onAccount));
    }
}
