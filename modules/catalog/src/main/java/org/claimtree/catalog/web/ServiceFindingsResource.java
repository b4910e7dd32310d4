package org.claimtree.catalog.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.claimtree.catalog.services.CheckService;
import org.claimtree.kernel.Finding;
import org.claimtree.platform.web.Bodies;
import org.claimtree.platform.web.Json;
import org.claimtree.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What somebody should know about the codes of a service. */
@Path("services/{ref}/findings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Services")
public class ServiceFindingsResource {
    @Inject
    private CheckService check;

    /** One for each line that somebody should look at. */
    @Schema(name = "ServiceFindings")
    record Findings(List<Finding> items) {}

    @GET
    @Operation(
            operationId = "checkService",
            summary = "Codes of a service that are in no code set, or not among the billing codes, on a day",
            description = "Nothing of it refuses the service. Today without a day.")
    @Bodies(givesRecord = Findings.class)
    public Response findings(@PathParam("ref") String ref, @QueryParam("on") String on) {
        return Json.ok(new Findings(check.check(ref, Paging.date(on))));
    }
}
