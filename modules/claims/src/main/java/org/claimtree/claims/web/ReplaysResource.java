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
import org.claimtree.claims.replay.CreateReplay;
import org.claimtree.claims.replay.ReadReplays;
import org.claimtree.claims.replay.ReplayWish;
import org.claimtree.platform.web.Bodies;
import org.claimtree.platform.web.Json;
import org.claimtree.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Replays: claims made again from what was stored with them. */
@Path("replays")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Replays")
public class ReplaysResource {
    @Inject
    private CreateReplay create;

    @Inject
    private ReadReplays replays;

    @Context
    private UriInfo uri;

    @POST
    @Operation(
            operationId = "replayClaims",
            summary = "Make claims again as they were sent, or under today's tree, and compare; done in the background")
    @Bodies(takes = "ReplayWish", givesRecord = ReadReplays.Result.class, status = 202, headers = "Location")
    public Response create(InputStream body) {
        UUID id = create.create(Json.read(body, ReplayWish.class));
        return Json.status(202, replays.one(id))
                .location(uri.getAbsolutePathBuilder().path(id.toString()).build())
                .build();
    }

    @GET
    @Operation(operationId = "listReplays", summary = "Replays, the newest first, page by page")
    @Bodies(givesRecord = ReadReplays.Page.class)
    public Response list(
            @QueryParam("offset") @DefaultValue("0") String offset,
            @QueryParam("limit") @DefaultValue("50") String limit) {
        return Json.ok(replays.list(Paging.offset(offset), Paging.limit(limit)));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "readReplay", summary = "How far a replay is, and what it found, field by field")
    @Bodies(givesRecord = ReadReplays.Result.class)
    public Response one(@PathParam("id") String id) {
        return Json.ok(replays.one(Paging.id(id)));
    }

    @GET
    @Path("{id}/findings")
    @Operation(operationId = "listReplayFindings", summary = "The differences of a replay, claim by claim")
    @Bodies(givesRecord = ReadReplays.FoundPage.class)
    public Response findings(
            @PathParam("id") String id,
            @QueryParam("offset") @DefaultValue("0") String offset,
            @QueryParam("limit") @DefaultValue("100") String limit) {
        return Json.ok(replays.findings(Paging.id(id), Paging.offset(offset), Paging.limit(limit)));
    }
}
