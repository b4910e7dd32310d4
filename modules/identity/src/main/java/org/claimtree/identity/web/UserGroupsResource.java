package org.claimtree.identity.web;

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
import java.util.List;
import org.claimtree.identity.users.Groups;
import org.claimtree.identity.users.SaveGroup;
import org.claimtree.platform.Problem;
import org.claimtree.platform.web.Bodies;
import org.claimtree.platform.web.Json;
import org.claimtree.platform.web.Precondition;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** User groups: who is told or chosen together. */
@Path("user-groups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Users")
public class UserGroupsResource {
    @Inject
    private Groups groups;

    @Inject
    private SaveGroup save;

    /**
     * @param items groups of this page, in the usual order by name
     * @param total groups that match
     */
    public record UserGroups(List<Groups.Group> items, int total) {}

    @GET
    @Operation(operationId = "listUserGroups", summary = "User groups with their members")
    @Bodies(givesRecord = UserGroups.class)
    public Response list(
            @QueryParam("q") String text,
            @QueryParam("sort") String sort,
            @QueryParam("offset") @DefaultValue("0") String offset,
            @QueryParam("limit") @DefaultValue("100") String limit) {
        Named.Page<Groups.Group> page =
                new Named(text, sort, offset, limit).of(groups.all(), Groups.Group::ref, Groups.Group::name);
        return Json.ok(new UserGroups(page.items(), page.total()));
    }

    @GET
    @Path("{ref}")
    @Operation(operationId = "readUserGroup", summary = "One user group")
    @Bodies(givesRecord = Groups.Group.class, headers = "ETag")
    public Response one(@PathParam("ref") String ref) {
        Groups.Stored stored = groups.one(ref).orElseThrow(() -> Problem.notFound("What this address names"));
        return Json.status(200, stored.group()).tag(stored.tag()).build();
    }

    @PUT
    @Path("{ref}")
    @Operation(operationId = "saveUserGroup", summary = "Make or change a user group")
    @Bodies(takes = "UserGroupContent", givesRecord = Groups.Group.class, headers = "ETag")
    public Response save(
            @PathParam("ref") String ref,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("If-None-Match") String ifNoneMatch,
            InputStream body) {
        Refs.check(ref);
        save.save(ref, Json.read(body, SaveGroup.Content.class), new Precondition(ifMatch, ifNoneMatch));
        return one(ref);
    }

    @DELETE
    @Path("{ref}")
    @Operation(operationId = "removeUserGroup", summary = "Remove a user group; its members stay")
    @Bodies(status = 204)
    public Response remove(@PathParam("ref") String ref, @HeaderParam("If-Match") String ifMatch) {
        save.save(ref, null, new Precondition(ifMatch, null));
        return Response.noContent().build();
    }
}
