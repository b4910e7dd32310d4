package org.claimtree.iop.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.claimtree.iop.ledger.CountDays;
import org.claimtree.iop.setup.ProgramSetup;
import org.claimtree.iop.setup.ReadSetup;
import org.claimtree.platform.web.Bodies;
import org.claimtree.platform.web.Json;
import org.claimtree.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where documented days are, and whether all is set up so that they bill themselves. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "IOP days")
public class IopOverviewResource {
    @Inject
    private CountDays counting;

    @Inject
    private ReadSetup setup;

    /** All programs. */
    @Schema(name = "IopSetup")
    public record Programs(List<ProgramSetup> programs) {}

    @GET
    @Path("iop-days/counts")
    @Operation(
            operationId = "countIopDays",
            summary = "What became of the documented days of a span, tied to the notes")
    @Bodies(givesRecord = CountDays.Counts.class)
    public Response counts(@QueryParam("from") String from, @QueryParam("through") String through) {
        return Json.ok(counting.count(Paging.date(from), Paging.date(through)));
    }

    @GET
    @Path("iop-setup")
    @Operation(
            operationId = "readIopSetup",
            summary = "What is missing before days bill themselves, and who renders them")
    @Bodies(givesRecord = Programs.class)
    public Response setup() {
        return Json.ok(new Programs(setup.read()));
    }
}
