package org.claimtree.claims.web;

import jakarta.ws.rs.QueryParam;
import org.claimtree.claims.access.Bounds;
import org.claimtree.claims.access.Whose;
import org.claimtree.claims.drafts.ReadDrafts;
import org.claimtree.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which drafts are looked for, as it stands in an address: ids, refs and codes only. */
public class DraftListParams {
    @QueryParam("status")
    private String status;

    @QueryParam("client")
    private String client;

    @QueryParam("payer")
    private String payer;

    @QueryParam("medium")
    private String medium;

    @QueryParam("finding")
    private String finding;

    @QueryParam("from")
    private String from;

    @QueryParam("through")
    private String through;

    @QueryParam("amountFrom")
    private String amountFrom;

    @QueryParam("amountThrough")
    private String amountThrough;

    @QueryParam("fileThrough")
    private String fileThrough;

    @QueryParam("daysLeft")
    private String daysLeft;

    @Parameter(ref = "assignee")
    @QueryParam("assignee")
    private String assignee;

    @QueryParam("followUpThrough")
    private String followUpThrough;

    ReadDrafts.Question question() {
        return new ReadDrafts.Question(
                status,
                medium,
                finding,
                new Whose(client == null ? null : Paging.id(client), payer, null),
                new Bounds(
                        Paging.date(from),
                        Paging.date(through),
                        Paging.amount(amountFrom),
                        Paging.amount(amountThrough)),
                new ReadDrafts.Waiting(
                        Paging.date(fileThrough),
                        daysLeft == null ? null : Paging.offset(daysLeft),
                        assignee,
                        Paging.date(followUpThrough)));
    }
}
