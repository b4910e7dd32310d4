package org.claimtree.claims.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.claimtree.claims.delivery.DropSettings;
import org.claimtree.claims.delivery.DropSetups;
import org.claimtree.claims.delivery.DropWish;
import org.claimtree.claims.delivery.RemoveDropSettings;
import org.claimtree.claims.delivery.SaveDropSettings;
import org.claimtree.claims.delivery.TryConnection;
import org.claimtree.platform.web.Bodies;
import org.claimtree.platform.web.Json;
import org.claimtree.platform.web.Precondition;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where files of a trading partner are dropped. */
@Path("partners/{ref}/delivery")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Partners")
public class PartnerDeliveryResource {
    @Inject
    private DropSetups setups;

    @Inject
    private SaveDropSettings save;

    @Inject
    private RemoveDropSettings remove;

    @Inject
    private TryConnection trial;

    @GET
    @Operation(
            operationId = "readPartnerDelivery",
            summary = "How files of a partner are delivered by SFTP; nothing in it while that is not set up")
    @Bodies(givesRecord = DropSettings.class, headers = "ETag")
    public Response read(@PathParam("ref") String ref) {
        return shown(setups.of(ref));
    }

    @PUT
    @Operation(operationId = "savePartnerDelivery", summary = "Say how files of a partner are delivered by SFTP")
    @Bodies(takes = "PartnerDeliveryWish", givesRecord = DropSettings.class, headers = "ETag")
    public Response save(@PathParam("ref") String ref, @HeaderParam("If-Match") String ifMatch, InputStream body) {
        return shown(save.save(ref, Json.read(body, DropWish.class), new Precondition(ifMatch, null)));
    }

    @DELETE
    @Operation(
            operationId = "removePartnerDelivery",
            summary = "Deliver no files of a partner any more, and forget the password or key")
    @Bodies(status = 204)
    public Response remove(@PathParam("ref") String ref, @HeaderParam("If-Match") String ifMatch) {
        remove.remove(ref, new Precondition(ifMatch, null));
        return Response.noContent().build();
    }

    @POST
    @Path("trials")
    @Operation(
            operationId = "tryPartnerDelivery",
            summary = "Try the connection, all the way to a file that is written and removed",
            description = "A host whose key nobody has confirmed shows it, and is told neither user nor password.")
    @Bodies(givesRecord = TryConnection.Trial.class, refuses = 409)
    public Response attempt(@PathParam("ref") String ref) {
        return Json.ok(trial.attempt(ref));
    }

    private static Response shown(DropSettings settings) {
        return Json.status(200, settings).tag(settings.tag()).build();
    }
}
