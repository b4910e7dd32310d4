package org.claimtree.claims.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.claimtree.claimdoc.FormPrinter;
import org.claimtree.claims.batches.ExplainClaim;
import org.claimtree.claims.batches.ReadHistory;
import org.claimtree.claims.printing.PrintForms;
import org.claimtree.platform.web.Bodies;
import org.claimtree.platform.web.Json;
import org.claimtree.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A frozen claim in detail: its segments in words, its form as a picture, and what became of it. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims")
public class ClaimDetailsResource {
    @Inject
    private ExplainClaim explain;

    @Inject
    private ReadHistory history;

    @Inject
    private PrintForms forms;

    @GET
    @Path("claims/{number}/segments")
    @Operation(
            operationId = "explainClaim",
            summary = "The 837P of an electronic claim segment by segment, with words and the fields behind it")
    @Bodies(givesRecord = ExplainClaim.Segments.class, refuses = 409)
    public Response segments(@Parameter(ref = "claimNumber") @PathParam("number") String number) {
        return Json.ok(explain.explain(number));
    }

    @GET
    @Path("claims/{number}/history")
    @Operation(operationId = "readClaimHistory", summary = "What became of a claim, the newest first")
    @Bodies(givesRecord = ReadHistory.History.class)
    public Response history(@Parameter(ref = "claimNumber") @PathParam("number") String number) {
        return Json.ok(history.history(number));
    }

    @GET
    @Path("claims/{number}/form.png")
    @Produces("image/png")
    @Operation(operationId = "showClaimForm", summary = "A page of the claim's CMS-1500 form as a picture")
    @Bodies(headers = "Form-Pages", refuses = 409)
    public Response form(
            @Parameter(ref = "claimNumber") @PathParam("number") String number,
            @QueryParam("page") @DefaultValue("1") String page,
            @QueryParam("mode") @DefaultValue("FORM") String mode) {
        PrintForms.Picture picture = forms.picture(number, FormPrinter.Mode.valueOf(mode), Paging.number(page));
        return Response.ok(picture.png(), "image/png")
                .header("Form-Pages", picture.pages())
                .header("Cache-Control", "no-store")
                .build();
    }
}
