package org.claimtree.app.today;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.claimtree.platform.web.Bodies;
import org.claimtree.platform.web.Json;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What waits, how far things have come, and the first steps. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Today")
public class TodayResource {
    @Inject
    private ReadToday today;

    @Inject
    private ReadFirstSteps firstSteps;

    @GET
    @Path("first-steps")
    @Operation(
            operationId = "readFirstSteps",
            summary = "How far a new practice is on the way to its first file, step by step")
    @Bodies(givesRecord = FirstSteps.class)
    public Response firstSteps() {
        return Json.ok(firstSteps.read());
    }

    @GET
    @Path("today")
    @Operation(operationId = "readToday", summary = "What waits for the caller, and how far the last 30 days have come")
    @Bodies(givesRecord = Today.class)
    public Response today() {
        return Json.ok(today.read());
    }
}
