package org.claimtree.claims.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.claimtree.claims.drafts.CheckClaims;
import org.claimtree.claims.drafts.EditOverrideEnd;
import org.claimtree.claims.drafts.EditOverrideWish;
import org.claimtree.claims.drafts.OverrideEdit;
import org.claimtree.claims.drafts.UndoOverride;
import org.claimtree.platform.web.Bodies;
import org.claimtree.platform.web.Json;
import org.claimtree.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Charges that go out in spite of what an edit found. */
@Path("charges/{id}/edit-overrides")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims")
public class EditOverridesResource {
    @Inject
    private OverrideEdit override;

    @Inject
    private UndoOverride undo;

    @POST
    @Operation(
            operationId = "overrideEdit",
            summary = "Let a charge that is held by an edit go, with a reason; the client's charges are checked again")
    @Bodies(takes = "EditOverrideWish", givesRecord = CheckClaims.Result.class, refuses = 409)
    public Response override(@PathParam("id") String id, InputStream body) {
        return Json.ok(override.override(Paging.id(id), Json.read(body, EditOverrideWish.class)));
    }

    @POST
    @Path("undo")
    @Operation(operationId = "undoEditOverride", summary = "Let the edit count for the charge again")
    @Bodies(takes = "EditOverrideEnd", givesRecord = CheckClaims.Result.class, refuses = 409)
    public Response undo(@PathParam("id") String id, InputStream body) {
        return Json.ok(undo.undo(Paging.id(id), Json.read(body, EditOverrideEnd.class)));
    }
}
