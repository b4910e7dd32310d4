package org.claimtree.directory.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.claimtree.directory.links.ReadLinks;
import org.claimtree.directory.links.SaveLinks;
import org.claimtree.directory.links.UserLinks;
import org.claimtree.platform.web.Bodies;
import org.claimtree.platform.web.Json;
import org.claimtree.platform.web.Paging;
import org.claimtree.platform.web.Precondition;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a user is in the practice, and with that whose clients the user sees. */
@Path("users/{id}/links")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Users")
public class UserLinksResource {
    @Inject
    private ReadLinks read;

    @Inject
    private SaveLinks save;

    @GET
    @Operation(operationId = "readUserLinks", summary = "The divisions of a user, and the provider that the user is")
    @Bodies(gives = "UserLinks", headers = "ETag")
    public Response links(@PathParam("id") String id) {
        return answer(read.of(Paging.id(id)));
    }

    @PUT
    @Operation(operationId = "saveUserLinks", summary = "Change them, all at once")
    @Bodies(takes = "UserLinks", gives = "UserLinks", headers = "ETag")
    public Response save(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, InputStream body) {
        UserLinks wanted = Json.read(body, UserLinks.class);
        return answer(save.save(Paging.id(id), wanted, new Precondition(ifMatch, null)));
    }

    private static Response answer(UserLinks links) {
        return Json.status(200, links).tag(links.tag()).build();
    }
}
