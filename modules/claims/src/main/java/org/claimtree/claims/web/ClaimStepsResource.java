package org.claimtree.claims.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.UUID;
import org.claimtree.claimdoc.ClaimSnapshot.Frequency;
import org.claimtree.claims.batches.CreateCorrection;
import org.claimtree.claims.batches.CreateNext;
import org.claimtree.claims.batches.PreviewCorrection;
import org.claimtree.claims.batches.PreviewNext;
import org.claimtree.claims.batches.ReadBatches;
import org.claimtree.claims.life.MarkClaims;
import org.claimtree.claims.life.ReadClaimWork;
import org.claimtree.claims.life.WorkOnClaims;
import org.claimtree.platform.web.Bodies;
import org.claimtree.platform.web.Json;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What somebody tells of claims after they left, and claims that replace or void them. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims")
public class ClaimStepsResource {
    @Inject
    private MarkClaims marking;

    @Inject
    private WorkOnClaims working;

    @Inject
    private ReadClaimWork work;

    @Inject
    private PreviewCorrection preview;

    @Inject
    private CreateCorrection correcting;

    @Inject
    private PreviewNext previewNext;

    @Inject
    private CreateNext sendNext;

    @Inject
    private ReadBatches batches;

    @Context
    private UriInfo uri;

    @POST
    @Path("claims/steps")
    @Operation(
            operationId = "markClaims",
            summary = "Say that claims were mailed, accepted or rejected, or that this was a mistake")
    @Bodies(takes = "ClaimStepWish", givesRecord = MarkClaims.Marked.class, refuses = 409)
    public Response mark(InputStream body) {
        return Json.ok(marking.mark(Json.read(body, MarkClaims.Wish.class)));
    }

    @POST
    @Path("claims/work")
    @Operation(
            operationId = "workOnClaims",
            summary = "Say who works on claims, when they are looked at again, and what was done")
    @Bodies(takes = "ClaimWorkWish", status = 204)
    public Response work(InputStream body) {
        working.work(Json.read(body, WorkOnClaims.Wish.class));
        return Response.noContent().build();
    }

    @GET
    @Path("claims/{number}/work")
    @Operation(operationId = "readClaimWork", summary = "Who works on a claim, and what was said of it")
    @Bodies(givesRecord = ReadClaimWork.Work.class)
    public Response worked(@Parameter(ref = "claimNumber") @PathParam("number") String number) {
        return Json.ok(work.of(number));
    }

    @GET
    @Path("claims/{number}/correction")
    @Operation(
            operationId = "previewCorrection",
            summary = "A claim beside the one that would replace or void it; nothing is sent")
    @Bodies(givesRecord = PreviewCorrection.Preview.class)
    public Response preview(
            @Parameter(ref = "claimNumber") @PathParam("number") String number,
            @Parameter(ref = "correctionFrequency") @QueryParam("frequency") @DefaultValue("REPLACEMENT")
                    String frequency) {
        return Json.ok(preview.preview(number, Frequency.valueOf(frequency)));
    }

    @POST
    @Path("claims/{number}/corrections")
    @Operation(
            operationId = "correctClaim",
            summary = "Replace or void a claim that its payer answered: a batch of one claim, built in the background")
    @Bodies(takes = "ClaimCorrection", givesRecord = BatchJson.class, status = 202, headers = "Location", refuses = 409)
    public Response correct(@Parameter(ref = "claimNumber") @PathParam("number") String number, InputStream body) {
        return building(correcting.create(number, Json.read(body, CreateCorrection.Wish.class)));
    }

    @GET
    @Path("claims/{number}/next-claim")
    @Operation(
            operationId = "previewNextClaim",
            summary = "What an answered claim would send to the payer that comes next; nothing is sent")
    @Bodies(givesRecord = PreviewNext.Preview.class)
    public Response previewNext(@Parameter(ref = "claimNumber") @PathParam("number") String number) {
        return Json.ok(previewNext.preview(number));
    }

    @POST
    @Path("claims/{number}/next-claims")
    @Operation(
            operationId = "sendNextClaim",
            summary =
                    "Send what an answered claim leaves to the payer that comes next: a batch, built in the background")
    @Bodies(givesRecord = BatchJson.class, status = 202, headers = "Location", refuses = 409)
    public Response sendNext(@Parameter(ref = "claimNumber") @PathParam("number") String number) {
        return building(sendNext.create(number));
    }

    private Response building(UUID batch) {
        return Json.status(202, BatchJson.of(batches.batch(batch), uri))
                .location(uri.getBaseUriBuilder()
                        .path("claim-batches")
                        .path(batch.toString())
                        .build())
                .build();
    }
}
