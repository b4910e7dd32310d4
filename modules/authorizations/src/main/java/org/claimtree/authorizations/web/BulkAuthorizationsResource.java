package org.claimtree.authorizations.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.UUID;
import org.claimtree.authorizations.bulk.AddInBulk;
import org.claimtree.authorizations.bulk.Addition;
import org.claimtree.authorizations.bulk.Change;
import org.claimtree.authorizations.bulk.ChangePreview;
import org.claimtree.authorizations.bulk.Preview;
import org.claimtree.authorizations.bulk.PreviewAddition;
import org.claimtree.authorizations.bulk.PreviewChange;
import org.claimtree.authorizations.bulk.UpdateInBulk;
import org.claimtree.platform.BulkOperation;
import org.claimtree.platform.BulkOperations;
import org.claimtree.platform.web.Bodies;
import org.claimtree.platform.web.Json;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Authorizations of many clients at once. What was done is a bulk operation, and is undone as one. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Authorizations")
public class BulkAuthorizationsResource {
    @Inject
    private PreviewAddition previewAddition;

    @Inject
    private AddInBulk add;

    @Inject
    private PreviewChange previewChange;

    @Inject
    private UpdateInBulk update;

    @Inject
    private BulkOperations operations;

    @Context
    private UriInfo uri;

    @POST
    @Path("authorizations/bulk-additions/preview")
    @Operation(
            operationId = "previewAuthorizationAddition",
            summary = "What adding the codes to the clients would do; nothing is changed")
    @Bodies(takes = "AuthorizationAddition", givesRecord = Preview.class)
    public Response previewAddition(InputStream body) {
        return Json.ok(previewAddition.preview(Json.read(body, Addition.class)));
    }

    @POST
    @Path("authorizations/bulk-additions")
    @Operation(
            operationId = "addAuthorizations",
            summary = "Add authorizations of the codes for the clients, as the preview showed it, or nothing")
    @Bodies(
            takes = "AuthorizationAddition",
            givesRecord = BulkOperation.class,
            status = 201,
            headers = "Location",
            refuses = 409)
    public Response add(InputStream body) {
        return done(add.add(Json.read(body, Addition.class)));
    }

    @POST
    @Path("authorizations/bulk-updates/preview")
    @Operation(
            operationId = "previewAuthorizationUpdate",
            summary = "What changing all that are listed would do, old and new; nothing is changed")
    @Bodies(takes = "AuthorizationUpdate", givesRecord = ChangePreview.class)
    public Response previewUpdate(InputStream body) {
        return Json.ok(previewChange.preview(Json.read(body, Change.class)));
    }

    @POST
    @Path("authorizations/bulk-updates")
    @Operation(
            operationId = "updateAuthorizations",
            summary = "Change all authorizations that are listed, as the preview showed it, or nothing")
    @Bodies(
            takes = "AuthorizationUpdate",
            givesRecord = BulkOperation.class,
            status = 201,
            headers = "Location",
            refuses = 409)
    public Response update(InputStream body) {
        return done(update.update(Json.read(body, Change.class)));
    }

    private Response done(UUID operation) {
        return Json.status(201, operations.find(operation).orElseThrow())
                .location(uri.getBaseUriBuilder()
                        .path("bulk-operations")
                        .path(operation.toString())
                        .build())
                .build();
    }
}
