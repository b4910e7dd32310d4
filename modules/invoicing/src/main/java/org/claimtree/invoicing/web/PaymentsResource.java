package org.claimtree.invoicing.web;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.claimtree.identity.AuditAction;
import org.claimtree.invoicing.invoices.VoidInvoice;
import org.claimtree.invoicing.money.AllocatePayment;
import org.claimtree.invoicing.money.PaymentWish;
import org.claimtree.invoicing.money.ReadPayments;
import org.claimtree.invoicing.money.RefundPayment;
import org.claimtree.invoicing.money.ReversePayment;
import org.claimtree.invoicing.money.TakePayment;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.web.Bodies;
import org.claimtree.platform.web.Json;
import org.claimtree.platform.web.ListWindow;
import org.claimtree.platform.web.Paging;
import org.claimtree.platform.web.TableFile;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Payments: taken, put on lines, reversed, given back. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Payments")
public class PaymentsResource {
    @Inject
    private ReadPayments reading;

    @Inject
    private TakePayment taking;

    @Inject
    private AllocatePayment allocating;

    @Inject
    private ReversePayment reversing;

    @Inject
    private RefundPayment refunding;

    @Context
    private UriInfo uri;

    @GET
    @Path("payments")
    @Operation(operationId = "listPayments", summary = "The payments that match, page by page")
    @Bodies(givesRecord = ReadPayments.Page.class)
    public Response list(
            @BeanParam PaymentParams params,
            @Parameter(ref = "paymentSort") @QueryParam("sort") @DefaultValue("-received") String sort,
            @QueryParam("offset") @DefaultValue("0") String offset,
            @QueryParam("limit") @DefaultValue("100") String limit) {
        return Json.ok(reading.list(params.question(), ListWindow.page(sort, offset, limit), AuditAction.READ));
    }

    @GET
    @Path("payments.csv")
    @Produces(TableFile.CSV)
    @Operation(operationId = "exportPayments", summary = "The payments that match, as CSV with a column for each field")
    @Bodies(refuses = 422)
    public Response csv(
            @BeanParam PaymentParams params,
            @Parameter(ref = "paymentSort") @QueryParam("sort") @DefaultValue("-received") String sort) {
        List<JsonNode> rows =
                reading.list(params.question(), ListWindow.file(sort), AuditAction.EXPORT).items().stream()
                        .map(item -> CanonicalJson.mapper().<JsonNode>valueToTree(item))
                        .toList();
        return TableFile.of("payments", TableFile.CSV, rows);
    }

    @GET
    @Path("payments/{id}")
    @Operation(operationId = "readPayment", summary = "A payment with the lines that it pays")
    @Bodies(givesRecord = ReadPayments.Whole.class, headers = "ETag")
    public Response one(@PathParam("id") String id) {
        return shown(200, Paging.id(id)).build();
    }

    @POST
    @Path("payments")
    @Operation(operationId = "takePayment", summary = "Take a payment; what no line gets stays on the client's account")
    @Bodies(
            takes = "PaymentWish",
            givesRecord = ReadPayments.Whole.class,
            status = 201,
            headers = {"ETag", "Location"},
            refuses = 409)
    public Response take(InputStream body, @HeaderParam("Idempotency-Key") String key) {
        UUID id = taking.take(Json.read(body, PaymentWish.class), key).id();
        return shown(201, id)
                .location(uri.getAbsolutePathBuilder().path(id.toString()).build())
                .build();
    }

    @POST
    @Path("payments/{id}/allocations")
    @Operation(operationId = "allocatePayment", summary = "Put what is on account of a payment on lines")
    @Bodies(takes = "PaymentAllocations", givesRecord = ReadPayments.Whole.class, headers = "ETag", refuses = 409)
    public Response allocate(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, InputStream body) {
        UUID which = Paging.id(id);
        allocating.allocate(which, ifMatch, Json.read(body, PaymentWish.Allocations.class));
        return shown(200, which).build();
    }

    @POST
    @Path("payments/{id}/reverse")
    @Operation(operationId = "reversePayment", summary = "Take a payment back: its lines are open again")
    @Bodies(takes = "InvoiceReason", givesRecord = ReadPayments.Whole.class, headers = "ETag", refuses = 409)
    public Response reverse(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, InputStream body) {
        UUID which = Paging.id(id);
        reversing.reverse(
                which, ifMatch, Json.read(body, VoidInvoice.Reason.class).reason());
        return shown(200, which).build();
    }

    @POST
    @Path("payments/{id}/refund")
    @Operation(operationId = "refundPayment", summary = "Give back what is on account of a payment")
    @Bodies(takes = "RefundWish", givesRecord = ReadPayments.Whole.class, headers = "ETag", refuses = 409)
    public Response refund(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, InputStream body) {
        UUID which = Paging.id(id);
        refunding.refund(which, ifMatch, Json.read(body, RefundPayment.Wish.class));
        return shown(200, which).build();
    }

    private Response.ResponseBuilder shown(int status, UUID id) {
        ReadPayments.Whole payment = reading.one(id);
        return Json.status(status, payment)
                .tag(Integer.toString(payment.payment().version()));
    }
}
