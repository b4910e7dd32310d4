package org.claimtree.claims.web;

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
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.claimtree.claimdoc.Medium;
import org.claimtree.claims.ClaimFilter;
import org.claimtree.claims.batches.CancelBatch;
import org.claimtree.claims.batches.CreateBatch;
import org.claimtree.claims.batches.DownloadFile;
import org.claimtree.claims.batches.ReadBatches;
import org.claimtree.claims.batches.ReadClaims;
import org.claimtree.claims.batches.ResumeBatch;
import org.claimtree.claims.batches.TakeOut;
import org.claimtree.claims.delivery.ConfirmArrival;
import org.claimtree.claims.delivery.DeliveryWish;
import org.claimtree.claims.delivery.ReadDeliveries;
import org.claimtree.claims.delivery.RequestDelivery;
import org.claimtree.claims.drafts.ReadDrafts;
import org.claimtree.claims.printing.PrintForms;
import org.claimtree.identity.AuditAction;
import org.claimtree.platform.web.Bodies;
import org.claimtree.platform.web.Json;
import org.claimtree.platform.web.ListWindow;
import org.claimtree.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Claim batches: create, watch, see what was held, download. */
@Path("claim-batches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claim batches")
public class ClaimBatchesResource {
    @Inject
    private CreateBatch create;

    @Inject
    private ResumeBatch resume;

    @Inject
    private CancelBatch cancelling;

    @Inject
    private TakeOut takingOut;

    @Inject
    private ReadBatches batches;

    @Inject
    private ReadClaims claims;

    @Inject
    private DownloadFile download;

    @Inject
    private RequestDelivery delivering;

    @Inject
    private ConfirmArrival arrival;

    @Inject
    private ReadDeliveries deliveries;

    @Inject
    private ReadDrafts drafts;

    @Inject
    private PrintForms forms;

    @Context
    private UriInfo uri;

    @POST
    @Operation(
            operationId = "createClaimBatch",
            summary = "Create a batch of all open charges that match a filter; it is built in the background")
    @Bodies(takes = "ClaimFilter", givesRecord = BatchJson.class, status = 202, headers = "Location")
    public Response create(InputStream body, @HeaderParam("Idempotency-Key") String key) {
        UUID id = create.create(Json.read(body, ClaimFilter.class), key).batch();
        return Json.status(202, BatchJson.of(batches.batch(id), uri))
                .location(uri.getAbsolutePathBuilder().path(id.toString()).build())
                .build();
    }

    @GET
    @Operation(operationId = "listClaimBatches", summary = "Batches, the newest first, page by page")
    @Bodies(givesRecord = BatchPage.class)
    public Response list(
            @Parameter(ref = "batchStatus") @QueryParam("status") String status,
            @QueryParam("offset") @DefaultValue("0") String offset,
            @QueryParam("limit") @DefaultValue("50") String limit) {
        ReadBatches.Listed listed = batches.batches(status, Paging.offset(offset), Paging.limit(limit));
        return Json.ok(new BatchPage(
                listed.items().stream().map(batch -> BatchJson.of(batch, uri)).toList(), listed.total()));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "readClaimBatch", summary = "A batch, how far it is, and its files")
    @Bodies(givesRecord = BatchJson.class)
    public Response batch(@PathParam("id") String id) {
        return Json.ok(BatchJson.of(batches.batch(Paging.id(id)), uri));
    }

    @POST
    @Path("{id}/resume")
    @Operation(operationId = "resumeClaimBatch", summary = "Let a batch that stopped on an error go on")
    @Bodies(givesRecord = BatchJson.class, status = 202, refuses = 409)
    public Response resume(@PathParam("id") String id) {
        resume.resume(Paging.id(id));
        return Json.status(202, BatchJson.of(batches.batch(Paging.id(id)), uri)).build();
    }

    @POST
    @Path("{id}/cancel")
    @Operation(
            operationId = "cancelClaimBatch",
            summary = "Cancel a batch that was not sent: its charges are free, its numbers stay used")
    @Bodies(takes = "ClaimBatchCancellation", givesRecord = BatchJson.class, refuses = 409)
    public Response cancel(@PathParam("id") String id, InputStream body) {
        UUID batch = Paging.id(id);
        cancelling.cancel(batch, Json.read(body, CancelBatch.Wish.class));
        return Json.ok(BatchJson.of(batches.batch(batch), uri));
    }

    @POST
    @Path("{id}/without")
    @Operation(
            operationId = "takeOutOfClaimBatch",
            summary =
                    "Take claims out of a batch that was not sent: it is cancelled, and what is left is built as another")
    @Bodies(takes = "ClaimsTakenOut", givesRecord = BatchJson.class, status = 202, refuses = 409)
    public Response without(@PathParam("id") String id, InputStream body) {
        UUID left = takingOut.takeOut(Paging.id(id), Json.read(body, TakeOut.Wish.class));
        return Json.status(202, BatchJson.of(batches.batch(left), uri)).build();
    }

    @GET
    @Path("{id}/claims")
    @Operation(
            operationId = "listBatchClaims",
            summary =
                    "Claims of a batch in the order of their numbers; provenance=true tells why each field is what it is")
    @Bodies(givesRecord = ClaimPage.class)
    public Response claims(
            @PathParam("id") String id,
            @Parameter(ref = "afterNumber") @QueryParam("after") String after,
            @QueryParam("provenance") @DefaultValue("false") String provenance,
            @QueryParam("limit") @DefaultValue("100") String limit) {
        return Json.ok(new ClaimPage(
                claims.ofBatch(Paging.id(id), Paging.after(after), Paging.limit(limit), Paging.flag(provenance))));
    }

    @GET
    @Path("{id}/held")
    @Operation(operationId = "listHeldClaims", summary = "Claims that the batch held back, with the reasons")
    @Bodies(givesRecord = ReadDrafts.Page.class)
    public Response held(
            @PathParam("id") String id,
            @Parameter(ref = "draftSort") @QueryParam("sort") @DefaultValue("from") String sort,
            @QueryParam("offset") @DefaultValue("0") String offset,
            @QueryParam("limit") @DefaultValue("100") String limit) {
        return Json.ok(drafts.list(
                ReadDrafts.Question.heldBy(Paging.id(id)), ListWindow.page(sort, offset, limit), AuditAction.READ));
    }

    @GET
    @Path("{id}/files/{number}")
    @Produces({"application/edi-x12", "text/plain"})
    @Operation(
            operationId = "downloadClaimFile",
            summary = "Download a finished file: 837P, or the text of CMS-1500 forms (66 lines a page)")
    @Bodies(
            headers = {"Content-Disposition", "ETag"},
            refuses = 409)
    public Response file(@PathParam("id") String id, @PathParam("number") String number) {
        UUID batch = Paging.id(id);
        ReadBatches.File file = download.file(batch, Paging.number(number));
        StreamingOutput bytes = out -> batches.write(batch, file.number(), out);
        String type = file.medium() == Medium.PAPER ? "text/plain; charset=iso-8859-1" : "application/edi-x12";
        return Response.ok(bytes, type)
                .header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"")
                .header("Content-Length", file.size())
                .tag(file.sha256())
                .build();
    }

    @GET
    @Path("{id}/deliveries")
    @Operation(
            operationId = "listFileDeliveries",
            summary = "What became of the files of a batch on their way to partners, and to whom they can go")
    @Bodies(givesRecord = ReadDeliveries.Deliveries.class)
    public Response deliveries(@PathParam("id") String id) {
        return Json.ok(deliveries.of(Paging.id(id)));
    }

    @POST
    @Path("{id}/files/{number}/deliveries")
    @Operation(
            operationId = "deliverClaimFile",
            summary = "Deliver a finished 837P file to its partner, in the background; one that waits is tried now")
    @Bodies(takes = "ClaimFileDeliveryWish", givesRecord = ReadDeliveries.Deliveries.class, status = 202, refuses = 409)
    public Response deliver(@PathParam("id") String id, @PathParam("number") String number, InputStream body) {
        UUID batch = Paging.id(id);
        delivering.request(batch, Paging.number(number), Json.read(body, DeliveryWish.class));
        return Json.status(202, deliveries.of(batch)).build();
    }

    @POST
    @Path("{id}/files/{number}/arrival")
    @Operation(
            operationId = "confirmFileArrival",
            summary = "Say that a file arrived whose delivery was given up in doubt: its claims are submitted")
    @Bodies(takes = "ClaimFileArrival", givesRecord = ReadDeliveries.Deliveries.class, refuses = 409)
    public Response arrived(@PathParam("id") String id, @PathParam("number") String number, InputStream body) {
        UUID batch = Paging.id(id);
        arrival.confirm(batch, Paging.number(number), Json.read(body, ConfirmArrival.Wish.class));
        return Json.ok(deliveries.of(batch));
    }

    @GET
    @Path("{id}/files/{number}/forms.pdf")
    @Produces(PdfAnswer.TYPE)
    @Operation(
            operationId = "printClaimFile",
            summary = "The claims of a finished file as CMS-1500 forms; of an 837P file, as reference copies")
    @Bodies(
            headers = {"Content-Disposition", "Link"},
            refuses = 409)
    public Response forms(
            @PathParam("id") String id,
            @PathParam("number") String number,
            @BeanParam PrintParams params,
            @Parameter(ref = "afterNumber") @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue("1000") String limit) {
        PrintForms.Pdf pdf = forms.ofFile(
                Paging.id(id), Paging.number(number), params.job(), Paging.after(after), Paging.limit(limit));
        Response.ResponseBuilder answer = PdfAnswer.of(pdf);
        if (pdf.next() != null) {
            answer.link(
                    uri.getRequestUriBuilder()
                            .replaceQueryParam("after", pdf.next())
                            .build(),
                    "next");
        }
        return answer.build();
    }

    /** One page of batches. */
    record BatchPage(List<BatchJson> items, long total) {}

    /** One page of claims. */
    record ClaimPage(List<ReadClaims.ClaimRow> items) {}
}
