package org.claimtree.invoicing.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.UUID;
import org.claimtree.invoicing.booking.Booking;
import org.claimtree.invoicing.booking.BookingWish;
import org.claimtree.invoicing.booking.ConfirmBooking;
import org.claimtree.invoicing.booking.PreviewBooking;
import org.claimtree.invoicing.booking.ReadBooking;
import org.claimtree.platform.web.Bodies;
import org.claimtree.platform.web.Json;
import org.claimtree.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Services that are paid in advance: the invoice is looked through, then appointment, invoice and payment are one step. */
@Path("bookings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Schedule")
public class BookingsResource {
    @Inject
    private PreviewBooking previewing;

    @Inject
    private ConfirmBooking confirming;

    @Inject
    private ReadBooking reading;

    @Context
    private UriInfo uri;

    @POST
    @Path("preview")
    @Operation(
            operationId = "previewBooking",
            summary = "The invoice of a service that is paid in advance, before its booking is confirmed",
            description = "Lines come from the service unless some are given; all that they leave open is filled in."
                    + " Nothing is stored.")
    @Bodies(takes = "BookingPreviewWish", givesRecord = PreviewBooking.Preview.class)
    public Response preview(InputStream body) {
        return Json.ok(previewing.preview(Json.read(body, BookingWish.class)));
    }

    @POST
    @Operation(
            operationId = "confirmBooking",
            summary = "Book a service that is paid in advance: appointment, sent invoice and payment, all or none",
            description =
                    "The payment is the total of the lines. Needs the permissions to edit the schedule and to post"
                            + " payments.")
    @Bodies(takes = "BookingWish", givesRecord = Booking.class, status = 201, headers = "Location", refuses = 409)
    public Response confirm(InputStream body, @HeaderParam("Idempotency-Key") String key) {
        UUID id = confirming.confirm(Json.read(body, BookingWish.class), key).appointment();
        return Json.status(201, reading.one(id))
                .location(uri.getAbsolutePathBuilder().path(id.toString()).build())
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "readBooking",
            summary = "Invoice and payment of an appointment that was paid in advance, by the id of the appointment")
    @Bodies(givesRecord = Booking.class)
    public Response one(@PathParam("id") String id) {
        return Json.ok(reading.one(Paging.id(id)));
    }
}
