package org.claimtree.encounters.schedule.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.UUID;
import org.claimtree.encounters.AppointmentWish;
import org.claimtree.encounters.schedule.Appointment;
import org.claimtree.encounters.schedule.AppointmentLife;
import org.claimtree.encounters.schedule.BookAppointment;
import org.claimtree.encounters.schedule.CompleteSession;
import org.claimtree.encounters.schedule.EndAttendance;
import org.claimtree.encounters.schedule.ListAppointments;
import org.claimtree.encounters.schedule.MoveAppointment;
import org.claimtree.encounters.schedule.ProposeSession;
import org.claimtree.encounters.schedule.ReadAppointment;
import org.claimtree.encounters.schedule.SessionProposal;
import org.claimtree.platform.web.Bodies;
import org.claimtree.platform.web.Json;
import org.claimtree.platform.web.ListWindow;
import org.claimtree.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The schedule: list, read, book, move, cancel, who did not come, and the notes of who did. */
@Path("appointments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Schedule")
public class AppointmentsResource {
    @Inject
    private ListAppointments list;

    @Inject
    private ReadAppointment reading;

    @Inject
    private BookAppointment booking;

    @Inject
    private MoveAppointment moving;

    @Inject
    private EndAttendance ending;

    @Inject
    private ProposeSession proposing;

    @Inject
    private CompleteSession completing;

    @Context
    private UriInfo uri;

    @GET
    @Operation(operationId = "listAppointments", summary = "The appointments that match, page by page")
    @Bodies(givesRecord = ListAppointments.Page.class)
    public Response list(
            @BeanParam AppointmentParams params,
            @Parameter(ref = "appointmentSort") @QueryParam("sort") @DefaultValue("start") String sort,
            @QueryParam("offset") @DefaultValue("0") String offset,
            @QueryParam("limit") @DefaultValue("100") String limit) {
        return Json.ok(list.list(params.filter(), ListWindow.page(sort, offset, limit)));
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "readAppointment",
            summary = "An appointment with those of its clients whom the caller sees, and what overlaps it")
    @Bodies(givesRecord = Appointment.class, headers = "ETag")
    public Response one(@PathParam("id") String id) {
        return shown(200, Paging.id(id)).build();
    }

    @POST
    @Operation(
            operationId = "bookAppointment",
            summary = "Book an appointment",
            description =
                    "Minutes and place of service may be left to the service and the location. What overlaps it is"
                            + " told in the warnings of the answer and refuses nothing.")
    @Bodies(
            takes = "AppointmentWish",
            givesRecord = Appointment.class,
            status = 201,
            headers = {"ETag", "Location"})
    public Response book(InputStream body, @HeaderParam("Idempotency-Key") String key) {
        UUID id = booking.book(Json.read(body, AppointmentWish.class), key).id();
        return shown(201, id)
                .location(uri.getAbsolutePathBuilder().path(id.toString()).build())
                .build();
    }

    @PUT
    @Path("{id}")
    @Operation(
            operationId = "moveAppointment",
            summary = "Move an appointment that is booked; clients who are left out are cancelled, new ones are added")
    @Bodies(takes = "AppointmentWish", givesRecord = Appointment.class, headers = "ETag")
    public Response move(
            @PathParam("id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            InputStream body) {
        UUID which = Paging.id(id);
        moving.move(new MoveAppointment.Request(which, Json.read(body, AppointmentWish.class), ifMatch, key));
        return shown(200, which).build();
    }

    @POST
    @Path("{id}/cancel")
    @Operation(
            operationId = "cancelAppointment",
            summary = "Cancel an appointment with a reason, for all clients who are still to come or for some")
    @Bodies(takes = "AppointmentCancellation", givesRecord = Appointment.class, headers = "ETag", refuses = 409)
    public Response cancel(@PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, InputStream body) {
        return end(id, AppointmentLife.Step.CANCEL, body, key);
    }

    @POST
    @Path("{id}/no-show")
    @Operation(
            operationId = "markNoShow",
            summary = "Say that clients did not come: all who are still expected, or some; from the start on")
    @Bodies(takes = "AppointmentNoShow", givesRecord = Appointment.class, headers = "ETag", refuses = 409)
    public Response noShow(@PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, InputStream body) {
        return end(id, AppointmentLife.Step.MISS, body, key);
    }

    @GET
    @Path("{id}/completion")
    @Operation(
            operationId = "proposeSession",
            summary = "What the notes of a session would say: the service's codes, units of the minutes, diagnoses",
            description = "For the clients who are still expected. Nothing is stored.")
    @Bodies(givesRecord = SessionProposal.class)
    public Response propose(@PathParam("id") String id, @QueryParam("minutes") String minutes) {
        return Json.ok(proposing.propose(Paging.id(id), minutes == null ? null : Paging.number(minutes)));
    }

    @POST
    @Path("{id}/complete")
    @Operation(
            operationId = "completeSession",
            summary = "Mark a session complete: a draft note for each client who came",
            description =
                    "All notes are written or none. A client has one note of a session: asked again, the answer is"
                            + " the note that is there.")
    @Bodies(takes = "SessionCompletion", givesRecord = CompleteSession.Completed.class, refuses = 409)
    public Response complete(@PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, InputStream body) {
        return Json.ok(completing.complete(
                new CompleteSession.Request(Paging.id(id), Json.read(body, CompleteSession.Wish.class), key)));
    }

    private Response end(String id, AppointmentLife.Step step, InputStream body, String key) {
        UUID which = Paging.id(id);
        ending.end(new EndAttendance.Request(which, step, Json.read(body, EndAttendance.Wish.class), key));
        return shown(200, which).build();
    }

    private Response.ResponseBuilder shown(int status, UUID id) {
        Appointment shown = reading.one(id);
        return Json.status(status, shown).tag(Integer.toString(shown.version()));
    }
}
