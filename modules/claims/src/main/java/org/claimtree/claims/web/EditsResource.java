package org.claimtree.claims.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.claimtree.claims.drafts.ReadEdits;
import org.claimtree.platform.web.Bodies;
import org.claimtree.platform.web.Json;
import org.claimtree.platform.web.ListWindow;
import org.claimtree.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What can be found against a claim. */
@Path("edits")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims")
public class EditsResource {
    @Inject
    private ReadEdits edits;

    @GET
    @Operation(operationId = "listEdits", summary = "The edits that match, with what payers say of them, page by page")
    @Bodies(givesRecord = ReadEdits.Page.class)
    public Response list(
            @Parameter(ref = "editWords") @QueryParam("words") String words,
            @QueryParam("snip") String snip,
            @Parameter(ref = "editSeverity") @QueryParam("severity") String severity,
            @QueryParam("payer") String payer,
            @Parameter(ref = "editSort") @QueryParam("sort") @DefaultValue("code") String sort,
            @QueryParam("offset") @DefaultValue("0") String offset,
            @QueryParam("limit") @DefaultValue("100") String limit) {
        return Json.ok(edits.list(
                new ReadEdits.Question(words, snip == null ? null : Paging.number(snip), severity, payer),
                ListWindow.page(sort, offset, limit)));
    }
}
