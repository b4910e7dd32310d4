package org.claimtree.app.timeline;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.claimtree.platform.Problem;
import org.claimtree.platform.web.Bodies;
import org.claimtree.platform.web.Json;
import org.claimtree.platform.web.ListWindow;
import org.claimtree.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What happened with a client, on one line of time. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Clients")
public class TimelineResource {
    @Inject
    private ReadTimeline timeline;

    @GET
    @Path("clients/{id}/timeline")
    @Operation(
            operationId = "readTimeline",
            summary = "Appointments, notes, invoices, claims, payments and authorizations of a client by day, as far as"
                    + " the caller may see them")
    @Bodies(givesRecord = ReadTimeline.Page.class)
    public Response read(
            @PathParam("id") String id,
            @Parameter(ref = "timelineFrom") @QueryParam("from") String from,
            @Parameter(ref = "timelineThrough") @QueryParam("through") String through,
            @Parameter(ref = "timelineKind") @QueryParam("kind") String kind,
            @Parameter(ref = "timelineSort") @QueryParam("sort") @DefaultValue("-day") String sort,
            @QueryParam("offset") @DefaultValue("0") String offset,
            @QueryParam("limit") @DefaultValue("100") String limit) {
        return Json.ok(timeline.read(
                new ReadTimeline.Question(Paging.id(id), Paging.date(from), Paging.date(through), kind(kind)),
                ListWindow.page(sort, offset, limit)));
    }

    private static TimelineKind kind(String name) {
        try {
            return name == null ? null : TimelineKind.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw Problem.malformed("Nothing of this kind stands on a timeline.");
        }
    }
}
