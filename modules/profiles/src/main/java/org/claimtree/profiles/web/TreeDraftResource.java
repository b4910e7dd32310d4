package org.claimtree.profiles.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.claimtree.platform.web.Bodies;
import org.claimtree.platform.web.Json;
import org.claimtree.profiles.drafts.DropTreeDraft;
import org.claimtree.profiles.drafts.KeepTreeDraft;
import org.claimtree.profiles.drafts.TreeDrafts;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The rules as the caller has changed them and not saved. */
@Path("profile-tree/draft")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Billing profile rules")
public class TreeDraftResource {
    @Inject
    private TreeDrafts drafts;

    @Inject
    private KeepTreeDraft keep;

    @Inject
    private DropTreeDraft drop;

    @GET
    @Operation(operationId = "readTreeDraft", summary = "The rules as the caller has changed them and not saved")
    @Bodies(givesRecord = TreeDrafts.Draft.class, maybeNothing = true)
    public Response draft() {
        return drafts.own().map(Json::ok).orElseGet(() -> Response.noContent().build());
    }

    @PUT
    @Operation(
            operationId = "keepTreeDraft",
            summary = "Keep the rules as they are so far, for the caller; they may name what does not exist yet")
    @Bodies(takes = "TreeDraft", status = 204)
    public Response keep(InputStream body) {
        TreeBodies.Draft sent = TreeBodies.draft(Json.tree(body, ProfileTreeResource.LIMIT), "startedFrom");
        keep.keep(sent.revision(), sent.tree());
        return Response.noContent().build();
    }

    @DELETE
    @Operation(operationId = "dropTreeDraft", summary = "Give up what was changed and not saved")
    @Bodies(status = 204)
    public Response drop() {
        drop.drop();
        return Response.noContent().build();
    }
}
