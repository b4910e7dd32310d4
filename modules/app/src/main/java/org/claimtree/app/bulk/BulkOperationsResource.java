package org.claimtree.app.bulk;

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
import org.claimtree.platform.BulkOperation;
import org.claimtree.platform.web.Bodies;
import org.claimtree.platform.web.Json;
import org.claimtree.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was done to many rows at once. */
@Path("bulk-operations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bulk operations")
public class BulkOperationsResource {
    @Inject
    private ReadBulkOperations operations;

    @Inject
    private UndoBulk undo;

    @GET
    @Operation(operationId = "listBulkOperations", summary = "What was done to many rows at once, the newest first")
    @Bodies(givesRecord = ReadBulkOperations.Page.class)
    public Response list(
            @QueryParam("offset") @DefaultValue("0") String offset,
            @QueryParam("limit") @DefaultValue("50") String limit) {
        return Json.ok(operations.list(Paging.offset(offset), Paging.limit(limit)));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "readBulkOperation", summary = "What was asked and what was done, and whether it stands")
    @Bodies(givesRecord = BulkOperation.class)
    public Response one(@PathParam("id") String id) {
        return Json.ok(operations.one(Paging.id(id)));
    }

    @POST
    @Path("{id}/undo")
    @Operation(
            operationId = "undoBulkOperation",
            summary = "Take back what nothing has used or changed since; a second call changes nothing")
    @Bodies(givesRecord = BulkOperation.class)
    public Response undo(@PathParam("id") String id) {
        return Json.ok(undo.undo(Paging.id(id)));
    }
}
