package org.claimtree.claims.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
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
import java.util.UUID;
import org.claimtree.claims.printing.CreatePrint;
import org.claimtree.claims.printing.PreviewPrint;
import org.claimtree.claims.printing.PrintRuns;
import org.claimtree.claims.printing.PrintWish;
import org.claimtree.claims.printing.ReadPrints;
import org.claimtree.platform.web.Bodies;
import org.claimtree.platform.web.Json;
import org.claimtree.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Forms that are printed together, in the order in which they are mailed. */
@Path("claim-prints")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims")
public class ClaimPrintsResource {
    @Inject
    private PreviewPrint previewing;

    @Inject
    private CreatePrint creating;

    @Inject
    private ReadPrints prints;

    @Inject
    private PrintRuns runs;

    @Context
    private UriInfo uri;

    @POST
    @Path("preview")
    @Operation(
            operationId = "previewClaimPrint",
            summary = "How many forms would be printed, on which sheets, to which addresses, and which were before")
    @Bodies(takes = "ClaimPrintWish", givesRecord = PreviewPrint.Preview.class, refuses = 409)
    public Response preview(InputStream body) {
        return Json.ok(previewing.preview(Json.read(body, PrintWish.class)));
    }

    @POST
    @Operation(
            operationId = "createClaimPrint",
            summary = "Lay out paper claims of a batch, or chosen ones, in mailing order; they are printed then")
    @Bodies(
            takes = "ClaimPrintWish",
            givesRecord = ReadPrints.Whole.class,
            status = 201,
            headers = "Location",
            refuses = 409)
    public Response create(InputStream body) {
        UUID id = creating.create(Json.read(body, PrintWish.class));
        return Json.status(201, prints.one(id))
                .location(uri.getAbsolutePathBuilder().path(id.toString()).build())
                .build();
    }

    @GET
    @Operation(operationId = "listClaimPrints", summary = "What was printed together, the newest first, page by page")
    @Bodies(givesRecord = ReadPrints.Page.class)
    public Response list(
            @QueryParam("batch") String batch,
            @QueryParam("offset") @DefaultValue("0") String offset,
            @QueryParam("limit") @DefaultValue("50") String limit) {
        return Json.ok(
                prints.list(batch == null ? null : Paging.id(batch), Paging.offset(offset), Paging.limit(limit)));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "readClaimPrint", summary = "A print: how many forms, and where they go")
    @Bodies(givesRecord = ReadPrints.Whole.class)
    public Response one(@PathParam("id") String id) {
        return Json.ok(prints.one(Paging.id(id)));
    }

    @GET
    @Path("{id}/forms.pdf")
    @Produces(PdfAnswer.TYPE)
    @Operation(
            operationId = "downloadClaimPrint",
            summary = "The forms of a print in mailing order; with the form drawn, a cover and separators if wanted")
    @Bodies(
            headers = {"Content-Disposition", "Form-Pages", "Cover-Pages"},
            refuses = {409, 422})
    public Response forms(
            @PathParam("id") String id,
            @BeanParam PrintParams params,
            @QueryParam("cover") String cover,
            @QueryParam("separators") String separators) {
        return answer(runs.forms(Paging.id(id), params.job(), flag(cover), flag(separators)));
    }

    @GET
    @Path("{id}/cover.pdf")
    @Produces(PdfAnswer.TYPE)
    @Operation(
            operationId = "downloadClaimPrintCover",
            summary = "The cover of a print and its separators as a document of their own, for plain paper")
    @Bodies(headers = {"Content-Disposition", "Form-Pages", "Cover-Pages"})
    public Response cover(@PathParam("id") String id, @QueryParam("separators") String separators) {
        return answer(runs.cover(Paging.id(id), flag(separators)));
    }

    private static boolean flag(String text) {
        return Boolean.TRUE.equals(Paging.maybe(text));
    }

    private static Response answer(PrintRuns.Pdf pdf) {
        StreamingOutput body = out -> pdf.body().write(out);
        return Response.ok(body, PdfAnswer.TYPE)
                .header("Content-Disposition", "inline; filename=\"" + pdf.name() + "\"")
                .header("Cache-Control", "no-store")
                .header("Form-Pages", pdf.forms())
                .header("Cover-Pages", pdf.covers())
                .build();
    }
}
