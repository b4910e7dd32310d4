package org.claimtree.catalog.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import org.claimtree.catalog.usercodes.ChangeUserCode;
import org.claimtree.catalog.usercodes.UserCode;
import org.claimtree.catalog.usercodes.UserCodes;
import org.claimtree.platform.web.Bodies;
import org.claimtree.platform.web.Json;
import org.claimtree.platform.web.ListWindow;
import org.claimtree.platform.web.Paging;
import org.claimtree.platform.web.Precondition;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The Codes/Rates list of a user. */
@Path("users/{id}/codes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Users")
public class UserCodesResource {
    @Inject
    private UserCodes lists;

    @Inject
    private ChangeUserCode change;

    @GET
    @Operation(operationId = "listUserCodes", summary = "Codes and rates of a user, page by page")
    @Bodies(givesRecord = UserCodes.Page.class)
    public Response list(
            @PathParam("id") String id,
            @QueryParam("code") String code,
            @Parameter(ref = "userCodeSort") @QueryParam("sort") @DefaultValue("code") String sort,
            @QueryParam("offset") @DefaultValue("0") String offset,
            @QueryParam("limit") @DefaultValue("100") String limit) {
        return Json.ok(lists.list(Paging.id(id), code, ListWindow.page(sort, offset, limit)));
    }

    @GET
    @Path("{row}")
    @Operation(operationId = "readUserCode", summary = "One code on the list of a user")
    @Bodies(givesRecord = UserCode.class, headers = "ETag")
    public Response one(@PathParam("id") String id, @Parameter(ref = "id") @PathParam("row") String row) {
        return shown(Paging.id(id), Paging.id(row));
    }

    @PUT
    @Path("{row}")
    @Operation(operationId = "saveUserCode", summary = "Change days, modifier, taxonomy and rate of a code on the list")
    @Bodies(takes = "UserCodeContent", givesRecord = UserCode.class, headers = "ETag")
    public Response change(
            @PathParam("id") String id,
            @Parameter(ref = "id") @PathParam("row") String row,
            @HeaderParam("If-Match") String ifMatch,
            InputStream body) {
        UUID user = Paging.id(id);
        UUID code = Paging.id(row);
        change.change(user, code, Json.read(body, ChangeUserCode.Content.class), new Precondition(ifMatch, null));
        return shown(user, code);
    }

    @DELETE
    @Path("{row}")
    @Operation(operationId = "removeUserCode", summary = "Take a code off the list; what was done with it stays")
    @Bodies(status = 204)
    public Response remove(
            @PathParam("id") String id,
            @Parameter(ref = "id") @PathParam("row") String row,
            @HeaderParam("If-Match") String ifMatch) {
        change.change(Paging.id(id), Paging.id(row), null, new Precondition(ifMatch, null));
        return Response.noContent().build();
    }

    private Response shown(UUID user, UUID row) {
        UserCodes.Stored stored = lists.one(user, row);
        return Json.status(200, stored.code()).tag(stored.tag()).build();
    }
}
