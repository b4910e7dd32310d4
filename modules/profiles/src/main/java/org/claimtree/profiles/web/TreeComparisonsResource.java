package org.claimtree.profiles.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.claimtree.platform.web.Bodies;
import org.claimtree.platform.web.Json;
import org.claimtree.profiles.history.CompareTrees;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What differs between two versions of the tree, or between a version and a draft. */
@Path("profile-tree/comparisons")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Billing profile rules")
public class TreeComparisonsResource {
    @Inject
    private CompareTrees compare;

    @GET
    @Operation(
            operationId = "compareTreeVersions",
            summary = "What differs between two saved trees; without parameters, what the last save changed")
    @Bodies(givesRecord = CompareTrees.Comparison.class, refuses = 404)
    public Response versions(
            @Parameter(ref = "fromRevision") @QueryParam("from") String from,
            @Parameter(ref = "toRevision") @QueryParam("to") String to) {
        return Json.ok(compare.versions(Revisions.ofQuery(from), Revisions.ofQuery(to)));
    }

    @POST
    @Operation(operationId = "compareTreeDraft", summary = "What rules that are not saved change in a saved tree")
    @Bodies(takes = "TreeDraftComparison", givesRecord = CompareTrees.Comparison.class, refuses = 404)
    public Response draft(InputStream body) {
        TreeBodies.Draft sent = TreeBodies.draft(Json.tree(body, ProfileTreeResource.LIMIT), "from");
        return Json.ok(compare.draft(sent.revision(), sent.tree()));
    }
}
