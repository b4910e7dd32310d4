package org.claimtree.profiles.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.claimtree.platform.web.Bodies;
import org.claimtree.platform.web.Json;
import org.claimtree.profiles.trials.TryIt;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Try it: what would be sent for a charge, and why. Nothing is saved. */
@Path("profile-tree/trials")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Billing profile rules")
public class TreeTrialsResource {
    @Inject
    private TryIt trials;

    @POST
    @Operation(
            operationId = "tryProfileTree",
            summary = "What would be sent for a charge of these facts, and why; under the saved tree or a draft")
    @Bodies(takes = "TreeTrial", givesRecord = TryIt.Result.class)
    public Response run(InputStream body) {
        return Json.ok(trials.run(TreeBodies.trial(Json.tree(body, ProfileTreeResource.LIMIT))));
    }
}
