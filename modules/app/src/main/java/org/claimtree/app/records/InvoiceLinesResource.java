package org.claimtree.app.records;

import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import org.claimtree.platform.web.Bodies;
import org.claimtree.platform.web.Json;
import org.claimtree.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lines of invoices: while an invoice is a draft or sent they are added, changed and taken out. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Invoices")
public class InvoiceLinesResource {
    @Inject
    private SaveInvoiceLine saving;

    @Inject
    private CorrectCharge correcting;

    @Inject
    private ReadPeople people;

    @POST
    @Path("invoices/{id}/lines")
    @Operation(operationId = "addInvoiceLine", summary = "A new line of an invoice that is a draft or sent")
    @Bodies(takes = "InvoiceLineContent", gives = "Charge", refuses = 409)
    public Response add(
            @PathParam("id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            InputStream body) {
        return saved(new SaveInvoiceLine.Request(Paging.id(id), null, PeopleResource.content(body), ifMatch), key);
    }

    @PUT
    @Path("invoices/{id}/lines/{charge}")
    @Operation(operationId = "saveInvoiceLine", summary = "Change a line of an invoice that is a draft or sent")
    @Bodies(takes = "InvoiceLineContent", gives = "Charge", refuses = 409)
    public Response change(
            @PathParam("id") String id,
            @PathParam("charge") String charge,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            InputStream body) {
        UUID line = Paging.id(charge);
        return saved(new SaveInvoiceLine.Request(Paging.id(id), line, PeopleResource.content(body), ifMatch), key);
    }

    @DELETE
    @Path("invoices/{id}/lines/{charge}")
    @Operation(operationId = "takeOutInvoiceLine", summary = "Take a line out: it is voided and counts for nothing")
    @Bodies(gives = "Charge", refuses = 409)
    public Response takeOut(
            @PathParam("id") String id,
            @PathParam("charge") String charge,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key) {
        return saved(new SaveInvoiceLine.Request(Paging.id(id), Paging.id(charge), null, ifMatch), key);
    }

    @POST
    @Path("invoices/{id}/lines/{charge}/correct")
    @Operation(
            operationId = "correctCharge",
            summary =
                    "Reverse a line of an invoice that was answered or whose claim has left, and put another in its place")
    @Bodies(takes = "ChargeCorrection", gives = "Charge", refuses = 409)
    public Response correct(
            @PathParam("id") String id,
            @PathParam("charge") String charge,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            InputStream body) {
        CorrectCharge.Request request =
                new CorrectCharge.Request(Paging.id(id), Paging.id(charge), PeopleResource.content(body), ifMatch);
        return Json.ok(
                people.shown(PeopleKind.CHARGE, correcting.correct(request, key).id()));
    }

    private Response saved(SaveInvoiceLine.Request request, String key) {
        return Json.ok(people.shown(PeopleKind.CHARGE, saving.save(request, key).id()));
    }
}
