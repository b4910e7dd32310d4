package org.claimtree.invoicing.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import org.claimtree.invoicing.invoices.ChosenInvoices;
import org.claimtree.invoicing.invoices.MoveToInsurance;
import org.claimtree.invoicing.invoices.ReadInvoice;
import org.claimtree.invoicing.invoices.ReleaseInvoices;
import org.claimtree.invoicing.invoices.Selection;
import org.claimtree.invoicing.invoices.SendInvoices;
import org.claimtree.invoicing.invoices.VoidInvoice;
import org.claimtree.platform.web.Bodies;
import org.claimtree.platform.web.Json;
import org.claimtree.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is done with invoices, one or many: send, release to billing, void. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Invoices")
public class InvoiceActionsResource {
    @Inject
    private SendInvoices sending;

    @Inject
    private ReleaseInvoices releasing;

    @Inject
    private VoidInvoice voiding;

    @Inject
    private MoveToInsurance moving;

    @Inject
    private ReadInvoice reading;

    @POST
    @Path("invoices/send")
    @Operation(
            operationId = "sendInvoices",
            summary = "Send the drafts among those that are named or that match; each gets the next number")
    @Bodies(takes = "InvoiceSelection", givesRecord = ChosenInvoices.Outcome.class)
    public Response send(InputStream body, @HeaderParam("Idempotency-Key") String key) {
        return Json.ok(sending.send(new SendInvoices.Request(null, null, Json.read(body, Selection.class), key)));
    }

    @POST
    @Path("invoices/release")
    @Operation(
            operationId = "releaseInvoices",
            summary = "Release to billing all lines of those that are named or that match")
    @Bodies(takes = "InvoiceSelection", givesRecord = ChosenInvoices.Outcome.class)
    public Response release(InputStream body, @HeaderParam("Idempotency-Key") String key) {
        return Json.ok(
                releasing.release(new ReleaseInvoices.Request(null, null, Json.read(body, Selection.class), key)));
    }

    @POST
    @Path("invoices/{id}/send")
    @Operation(operationId = "sendInvoice", summary = "Send a draft: it gets the next number")
    @Bodies(givesRecord = ReadInvoice.Whole.class, headers = "ETag", refuses = 409)
    public Response sendOne(
            @PathParam("id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key) {
        UUID which = Paging.id(id);
        sending.send(new SendInvoices.Request(which, ifMatch, null, key));
        return InvoiceAnswer.of(200, reading.one(which));
    }

    @POST
    @Path("invoices/{id}/release")
    @Operation(operationId = "releaseInvoice", summary = "Release all lines of an invoice to billing")
    @Bodies(givesRecord = ReadInvoice.Whole.class, headers = "ETag", refuses = 409)
    public Response releaseOne(
            @PathParam("id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key) {
        UUID which = Paging.id(id);
        releasing.release(new ReleaseInvoices.Request(which, ifMatch, null, key));
        return InvoiceAnswer.of(200, reading.one(which));
    }

    @POST
    @Path("invoices/{id}/void")
    @Operation(
            operationId = "voidInvoice",
            summary = "Take an invoice back with its lines, none of them on a live claim")
    @Bodies(takes = "InvoiceReason", givesRecord = ReadInvoice.Whole.class, headers = "ETag", refuses = 409)
    public Response voidOne(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, InputStream body) {
        UUID which = Paging.id(id);
        voiding.take(which, ifMatch, Json.read(body, VoidInvoice.Reason.class));
        return InvoiceAnswer.of(200, reading.one(which));
    }

    @POST
    @Path("invoices/{id}/move-to-insurance")
    @Operation(
            operationId = "moveToInsurance",
            summary = "Move lines that the client owes to the coverage that was found for them")
    @Bodies(givesRecord = MoveToInsurance.Moved.class, refuses = 409)
    public Response move(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
        return Json.ok(moving.move(Paging.id(id), ifMatch));
    }
}
