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
import org.claimtree.profiles.analysis.TreeFindings;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is the matter with a tree, before it is saved. */
@Path("profile-tree/analyses")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Billing profile rules")
public class TreeAnalysesResource {
    @Inject
    private AnalyseTree analyse;

    @POST
    @Operation(
            operationId = "analyseProfileTree",
            summary = "Dead ends, possible conflicts and other findings of a tree that need not be saved")
    @Bodies(takes = "ProfileTreeAnalysis", givesRecord = TreeFindings.class)
    public Response analyse(InputStream body) {
        return Json.ok(analyse.analyse(Json.tree(body, ProfileTreeResource.LIMIT)));
    }
}
