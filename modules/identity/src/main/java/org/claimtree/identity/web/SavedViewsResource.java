package org.claimtree.identity.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.claimtree.identity.views.SaveView;
import org.claimtree.identity.views.SavedViews;
import org.claimtree.platform.web.Bodies;
import org.claimtree.platform.web.Json;
import org.claimtree.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Views of lists: the caller's own and those that are shared. */
@Path("saved-views")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Saved views")
public class SavedViewsResource {
    @Inject
    private SavedViews views;

    @Inject
    private SaveView save;

    /** Views by name. */
    @Schema(name = "SavedViews")
    public record Views(List<SavedViews.View> items) {}

    @GET
    @Operation(
            operationId = "listSavedViews",
            summary = "The caller's views of a list, and those shared with everybody")
    @Bodies(givesRecord = Views.class)
    public Response list(@QueryParam("list") String list) {
        return Json.ok(new Views(views.of(list)));
    }

    @POST
    @Operation(operationId = "saveNewView", summary = "Save a view; who may change settings may share it")
    @Bodies(takes = "SavedViewContent", givesRecord = SavedViews.View.class, status = 201)
    public Response add(InputStream body) {
        return Json.status(201, save.save(null, Json.read(body, SaveView.Content.class)))
                .build();
    }

    @PUT
    @Path("{id}")
    @Operation(operationId = "saveView", summary = "Change one of the caller's own views; the last save wins")
    @Bodies(takes = "SavedViewContent", givesRecord = SavedViews.View.class)
    public Response change(@PathParam("id") String id, InputStream body) {
        return Json.ok(save.save(Paging.id(id), Json.read(body, SaveView.Content.class)));
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "removeView", summary = "Remove one of the caller's own views")
    @Bodies(status = 204)
    public Response remove(@PathParam("id") String id) {
        save.save(Paging.id(id), null);
        return Response.noContent().build();
    }
}
