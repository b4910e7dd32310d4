package org.claimtree.claims.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.claimtree.claims.life.MarkClaims;
import org.claimtree.platform.web.Bodies;
import org.claimtree.platform.web.Json;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What somebody tells of claims after they left. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims")
public class ClaimStepsResource {
    @Inject
    private MarkClaims marking;

    @POST
    @Path("claims/steps")
    @Operation(
            operationId = "markClaims",
            summary = "Say that claims were mailed, accepted or rejected, or that this was a mistake")
    @Bodies(takes = "ClaimStepWish", givesRecord = MarkClaims.Marked.class, refuses = 409)
    public Response mark(InputStream body) {
        return Json.ok(marking.mark(Json.read(body, MarkClaims.Wish.class)));
    }
}
