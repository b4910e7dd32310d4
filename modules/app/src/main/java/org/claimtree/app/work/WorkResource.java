package org.claimtree.app.work;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.claimtree.platform.web.Bodies;
import org.claimtree.platform.web.Json;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Work that goes on in the background. */
@Path("work")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Today")
public class WorkResource {
    @Inject
    private ReadWork work;

    /** Pieces of work, newest first. */
    @Schema(name = "WorkItems")
    public record Items(List<ReadWork.Item> items) {}

    @GET
    @Operation(
            operationId = "listWork",
            summary = "What goes on in the background, and what was finished or failed within the last hour")
    @Bodies(givesRecord = Items.class)
    public Response list() {
        return Json.ok(new Items(work.read()));
    }
}
