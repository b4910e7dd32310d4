package org.claimtree.identity.web;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.claimtree.identity.alerts.FinishAlert;
import org.claimtree.identity.alerts.Inbox;
import org.claimtree.identity.alerts.PutAside;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.platform.web.Bodies;
import org.claimtree.platform.web.Json;
import org.claimtree.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The alerts of whoever is calling. */
@Path("alerts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Alerts")
public class AlertsResource {
    @Inject
    private Inbox inbox;

    @Inject
    private FinishAlert finish;

    @Inject
    private PutAside aside;

    /** The body of a snooze. */
    record Body(JsonNode until) {}

    @GET
    @Operation(operationId = "listAlerts", summary = "The caller's alerts, the newest first")
    @Bodies(givesRecord = Inbox.Page.class)
    public Response list(
            @QueryParam("state") String state,
            @Parameter(ref = "alertSort") @QueryParam("sort") String sort,
            @QueryParam("offset") @DefaultValue("0") String offset,
            @QueryParam("limit") @DefaultValue("100") String limit) {
        Inbox.State drawer = state == null ? null : Inbox.State.valueOf(state);
        return Json.ok(inbox.list(drawer, sort, Paging.offset(offset), Paging.limit(limit)));
    }

    @GET
    @Path("count")
    @Operation(operationId = "countAlerts", summary = "How many alerts the caller has: open, of these unread, snoozed")
    @Bodies(givesRecord = Inbox.Count.class)
    public Response count() {
        return Json.ok(inbox.count());
    }

    @POST
    @Path("{id}/done")
    @Operation(operationId = "finishAlert", summary = "Say that it is done, for all whom the alert was for")
    @Bodies(givesRecord = Inbox.View.class)
    public Response done(@PathParam("id") String id) {
        return Json.ok(finish.finish(Paging.id(id)));
    }

    @POST
    @Path("{id}/read")
    @Operation(operationId = "readAlert", summary = "Say that the caller has read it")
    @Bodies(givesRecord = Inbox.View.class)
    public Response read(@PathParam("id") String id) {
        return Json.ok(aside.until(Paging.id(id), null));
    }

    @POST
    @Path("{id}/snooze")
    @Operation(
            operationId = "snoozeAlert",
            summary = "Put it aside for the caller until a time; a time that has passed brings it back")
    @Bodies(takes = "AlertSnooze", givesRecord = Inbox.View.class)
    public Response snooze(@PathParam("id") String id, InputStream body) {
        return Json.ok(
                aside.until(Paging.id(id), time(Json.read(body, Body.class).until())));
    }

    private static Instant time(JsonNode node) {
        if (node == null || node.isNull()) {
            throw wrong("REQUIRED", "This field is needed.");
        }
        if (!node.isTextual()) {
            throw wrong("WRONG_TYPE", "A text is expected here.");
        }
        try {
            OffsetDateTime time = OffsetDateTime.parse(node.textValue());
            if (node.textValue().length() <= 40 && time.getYear() >= 1900 && time.getYear() < 2200) {
                return time.toInstant();
            }
        } catch (DateTimeException e) {
            // Told below.
        }
        throw wrong("FORM", "A time such as 2026-12-01T13:00:00Z is expected here.");
    }

    private static Problem wrong(String code, String message) {
        return Problem.invalid(List.of(new InputProblem("/until", code, message)));
    }
}
