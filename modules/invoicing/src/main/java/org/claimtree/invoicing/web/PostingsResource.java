package org.claimtree.invoicing.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import org.claimtree.invoicing.invoices.ReadInvoice;
import org.claimtree.invoicing.invoices.VoidInvoice;
import org.claimtree.invoicing.money.AnswerWish;
import org.claimtree.invoicing.money.BillClient;
import org.claimtree.invoicing.money.OpenPartsWish;
import org.claimtree.invoicing.money.PostAnswer;
import org.claimtree.invoicing.money.ReadPostings;
import org.claimtree.invoicing.money.ReverseAnswer;
import org.claimtree.invoicing.money.ReversePosting;
import org.claimtree.invoicing.money.WriteOffLines;
import org.claimtree.platform.web.Bodies;
import org.claimtree.platform.web.Json;
import org.claimtree.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is posted to the lines of an invoice: payers' answers, write-offs, and what the client is billed for. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Payments")
public class PostingsResource {
    @Inject
    private ReadPostings postings;

    @Inject
    private PostAnswer posting;

    @Inject
    private ReverseAnswer reversing;

    @Inject
    private WriteOffLines writing;

    @Inject
    private BillClient billing;

    @Inject
    private ReversePosting returning;

    @Inject
    private ReadInvoice reading;

    @GET
    @Path("invoices/{id}/postings")
    @Operation(
            operationId = "readPostings",
            summary = "Payers' answers to an invoice, the ledger of its lines, and what is open with payers")
    @Bodies(givesRecord = ReadPostings.Postings.class)
    public Response postings(@PathParam("id") String id) {
        return Json.ok(postings.of(Paging.id(id)));
    }

    @POST
    @Path("invoices/{id}/answers")
    @Operation(
            operationId = "postAnswer",
            summary = "Post a payer's answer by hand; paid and adjusted are the charge, to the cent")
    @Bodies(takes = "AnswerWish", givesRecord = ReadInvoice.Whole.class, headers = "ETag", refuses = 409)
    public Response post(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, InputStream body) {
        UUID which = Paging.id(id);
        posting.post(which, ifMatch, Json.read(body, AnswerWish.class));
        return InvoiceAnswer.of(200, reading.one(which));
    }

    @POST
    @Path("invoices/{id}/answers/{answer}/reverse")
    @Operation(operationId = "reverseAnswer", summary = "Take a payer's answer back as a whole")
    @Bodies(takes = "InvoiceReason", givesRecord = ReadInvoice.Whole.class, headers = "ETag", refuses = 409)
    public Response reverse(
            @PathParam("id") String id,
            @PathParam("answer") String answer,
            @HeaderParam("If-Match") String ifMatch,
            InputStream body) {
        UUID which = Paging.id(id);
        String reason = Json.read(body, VoidInvoice.Reason.class).reason();
        reversing.reverse(which, Paging.id(answer), ifMatch, reason);
        return InvoiceAnswer.of(200, reading.one(which));
    }

    @POST
    @Path("invoices/{id}/write-offs")
    @Operation(operationId = "writeOff", summary = "Write off what is open on lines: nobody owes it any more")
    @Bodies(takes = "WriteOffWish", givesRecord = ReadInvoice.Whole.class, headers = "ETag", refuses = 409)
    public Response writeOff(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, InputStream body) {
        UUID which = Paging.id(id);
        writing.writeOff(which, ifMatch, Json.read(body, OpenPartsWish.class));
        return InvoiceAnswer.of(200, reading.one(which));
    }

    @POST
    @Path("invoices/{id}/client-bills")
    @Operation(operationId = "billClient", summary = "Bill the client for what is open with a payer; never for CO")
    @Bodies(takes = "ClientBillWish", givesRecord = ReadInvoice.Whole.class, headers = "ETag", refuses = 409)
    public Response bill(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, InputStream body) {
        UUID which = Paging.id(id);
        billing.bill(which, ifMatch, Json.read(body, OpenPartsWish.class));
        return InvoiceAnswer.of(200, reading.one(which));
    }

    @POST
    @Path("invoices/{id}/postings/{posting}/reverse")
    @Operation(
            operationId = "reversePosting",
            summary = "Take back a write-off, or what the client was billed for, as a whole")
    @Bodies(takes = "InvoiceReason", givesRecord = ReadInvoice.Whole.class, headers = "ETag", refuses = 409)
    public Response reversePosting(
            @PathParam("id") String id,
            @PathParam("posting") String posting,
            @HeaderParam("If-Match") String ifMatch,
            InputStream body) {
        UUID which = Paging.id(id);
        String reason = Json.read(body, VoidInvoice.Reason.class).reason();
        returning.reverse(which, Paging.id(posting), ifMatch, reason);
        return InvoiceAnswer.of(200, reading.one(which));
    }
}
