package org.claimtree.identity.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.claimtree.identity.drafts.DropFormDraft;
import org.claimtree.identity.drafts.FormDrafts;
import org.claimtree.identity.drafts.SaveFormDraft;
import org.claimtree.platform.web.Bodies;
import org.claimtree.platform.web.Json;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the caller is typing into forms. */
@Path("form-drafts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Form drafts")
public class FormDraftsResource {
    @Inject
    private FormDrafts drafts;

    @Inject
    private SaveFormDraft save;

    @Inject
    private DropFormDraft drop;

    /** Drafts, newest first. */
    @org.eclipse.microprofile.openapi.annotations.media.Schema(name = "FormDrafts")
    public record Kept(List<FormDrafts.Kept> items) {}

    @GET
    @Operation(operationId = "listFormDrafts", summary = "The forms of which the caller has a draft, newest first")
    @Bodies(givesRecord = Kept.class)
    public Response list() {
        return Json.ok(new Kept(drafts.all()));
    }

    @GET
    @Path("{form}")
    @Operation(operationId = "readFormDraft", summary = "What the caller has typed into a form and not saved")
    @Bodies(givesRecord = FormDrafts.FormDraft.class, maybeNothing = true)
    public Response one(@PathParam("form") String form) {
        return drafts.one(form)
                .map(Json::ok)
                .orElseGet(() -> Response.noContent().build());
    }

    @PUT
    @Path("{form}")
    @Operation(operationId = "keepFormDraft", summary = "Keep what the caller has typed so far, for himself")
    @Bodies(takes = "FormDraftContent", status = 204)
    public Response keep(@PathParam("form") String form, InputStream body) {
        save.save(form, Json.read(body, SaveFormDraft.Typed.class));
        return Response.noContent().build();
    }

    @DELETE
    @Path("{form}")
    @Operation(operationId = "dropFormDraft", summary = "Forget what was typed")
    @Bodies(status = 204)
    public Response drop(@PathParam("form") String form) {
        drop.drop(form);
        return Response.noContent().build();
    }
}
