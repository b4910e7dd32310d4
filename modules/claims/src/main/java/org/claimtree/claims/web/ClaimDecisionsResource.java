package org.claimtree.claims.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.claimtree.claims.drafts.CheckClaims;
import org.claimtree.claims.drafts.ClaimDecision;
import org.claimtree.claims.drafts.ClaimDecisionEnd;
import org.claimtree.claims.drafts.DecideClaims;
import org.claimtree.claims.drafts.UndoDecision;
import org.claimtree.platform.web.Bodies;
import org.claimtree.platform.web.Json;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What people decide of claims before they are sent: split, join, another form, a value above the tree. */
@Path("claim-decisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims")
public class ClaimDecisionsResource {
    @Inject
    private DecideClaims decide;

    @Inject
    private UndoDecision undo;

    @POST
    @Operation(
            operationId = "decideClaims",
            summary =
                    "Split or join open claims, send them by another form, or type a value; the clients are checked again")
    @Bodies(takes = "ClaimDecision", givesRecord = CheckClaims.Result.class, refuses = 409)
    public Response decide(InputStream body) {
        return Json.ok(decide.decide(Json.read(body, ClaimDecision.class)));
    }

    @POST
    @Path("undo")
    @Operation(operationId = "undoClaimDecision", summary = "Take back what was decided of open charges by hand")
    @Bodies(takes = "ClaimDecisionEnd", givesRecord = CheckClaims.Result.class, refuses = 409)
    public Response undo(InputStream body) {
        return Json.ok(undo.undo(Json.read(body, ClaimDecisionEnd.class)));
    }
}
