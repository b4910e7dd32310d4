package org.claimtree.claims.web;

import jakarta.ws.rs.QueryParam;
import org.claimtree.claims.access.Bounds;
import org.claimtree.claims.access.Whose;
import org.claimtree.claims.batches.ListClaims;
import org.claimtree.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which claims are looked for, as it stands in an address: numbers, ids and refs only. */
public class ClaimListParams {
    @Parameter(ref = "claimNumberBegins")
    @QueryParam("number")
    private String number;

    @QueryParam("client")
    private String client;

    @QueryParam("payer")
    private String payer;

    @QueryParam("batch")
    private String batch;

    @Parameter(ref = "claimStatus")
    @QueryParam("status")
    private String status;

    @QueryParam("medium")
    private String medium;

    @QueryParam("from")
    private String from;

    @QueryParam("through")
    private String through;

    @QueryParam("amountFrom")
    private String amountFrom;

    @QueryParam("amountThrough")
    private String amountThrough;

    @Parameter(ref = "assignee")
    @QueryParam("assignee")
    private String assignee;

    @QueryParam("followUpThrough")
    private String followUpThrough;

    @QueryParam("sentFrom")
    private String sentFrom;

    @QueryParam("sentThrough")
    private String sentThrough;

    @QueryParam("answerOverdue")
    private String answerOverdue;

    ListClaims.Question question() {
        Whose whose =
                new Whose(client == null ? null : Paging.id(client), payer, batch == null ? null : Paging.id(batch));
        return new ListClaims.Question(
                number,
                whose,
                status,
                medium,
                new Bounds(
                        Paging.date(from),
                        Paging.date(through),
                        Paging.amount(amountFrom),
                        Paging.amount(amountThrough)),
                new ListClaims.Work(
                        assignee,
                        Paging.date(followUpThrough),
                        Paging.date(sentFrom),
                        Paging.date(sentThrough),
                        Paging.maybe(answerOverdue)));
    }
}
