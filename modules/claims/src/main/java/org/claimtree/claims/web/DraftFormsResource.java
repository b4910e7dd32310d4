package org.claimtree.claims.web;

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
import org.claimtree.claims.batches.PreviewCorrection;
import org.claimtree.claims.batches.PreviewToday;
import org.claimtree.claims.life.ReadClaimWork;
import org.claimtree.claims.life.ReadDraftWork;
import org.claimtree.claims.life.WorkOnDrafts;
import org.claimtree.claims.printing.PrintForms;
import org.claimtree.claims.printing.PrintToday;
import org.claimtree.claims.printing.ShowDraft;
import org.claimtree.platform.web.Bodies;
import org.claimtree.platform.web.Json;
import org.claimtree.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was not sent: drafts with what they lack as forms, with those who work on them; and claims with today's data. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims")
public class DraftFormsResource {
    @Inject
    private ShowDraft drafts;

    @Inject
    private WorkOnDrafts working;

    @Inject
    private ReadDraftWork work;

    @Inject
    private PreviewToday preview;

    @Inject
    private PrintToday print;

    @GET
    @Path("claim-drafts/{id}/form")
    @Operation(
            operationId = "readDraftForm",
            summary = "What stands against a draft, and in which boxes of its CMS-1500 form each of it belongs")
    @Bodies(givesRecord = ShowDraft.Form.class, refuses = 409)
    public Response form(@PathParam("id") String id) {
        return Json.ok(drafts.form(Paging.id(id)));
    }

    @GET
    @Path("claim-drafts/{id}/form.png")
    @Produces("image/png")
    @Operation(
            operationId = "showDraftForm",
            summary = "A page of a draft's CMS-1500 form as a picture, as far as it goes")
    @Bodies(headers = "Form-Pages", refuses = 409)
    public Response picture(@PathParam("id") String id, @QueryParam("page") @DefaultValue("1") String page) {
        PrintForms.Picture picture = drafts.picture(Paging.id(id), Paging.number(page));
        return Response.ok(picture.png(), "image/png")
                .header("Form-Pages", picture.pages())
                .header("Cache-Control", "no-store")
                .build();
    }

    @POST
    @Path("claim-drafts/work")
    @Operation(
            operationId = "workOnClaimDrafts",
            summary = "Say who works on the drafts of charges, when they are looked at again, and what was done")
    @Bodies(takes = "DraftWorkWish", status = 204)
    public Response work(InputStream body) {
        working.work(Json.read(body, WorkOnDrafts.Wish.class));
        return Response.noContent().build();
    }

    @GET
    @Path("claim-drafts/{id}/work")
    @Operation(operationId = "readClaimDraftWork", summary = "Who works on a draft, and what was said of its charges")
    @Bodies(givesRecord = ReadClaimWork.Work.class)
    public Response worked(@PathParam("id") String id) {
        return Json.ok(work.of(Paging.id(id)));
    }

    @GET
    @Path("claims/{number}/today")
    @Operation(
            operationId = "previewClaimToday",
            summary = "A claim as it was sent beside what it would say with today's data; nothing is sent")
    @Bodies(givesRecord = PreviewCorrection.Preview.class)
    public Response today(@Parameter(ref = "claimNumber") @PathParam("number") String number) {
        return Json.ok(preview.preview(number));
    }

    @GET
    @Path("claims/{number}/form-today.pdf")
    @Produces(PdfAnswer.TYPE)
    @Operation(
            operationId = "printClaimToday",
            summary = "A claim as CMS-1500 forms with today's data, marked as not the one that was sent")
    @Bodies(headers = "Content-Disposition", refuses = 409)
    public Response print(@Parameter(ref = "claimNumber") @PathParam("number") String number) {
        return PdfAnswer.of(print.print(number)).build();
    }
}
