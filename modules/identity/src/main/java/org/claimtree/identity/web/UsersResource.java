package org.claimtree.identity.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.UUID;
import org.claimtree.identity.Reach;
import org.claimtree.identity.tokens.ApiTokens;
import org.claimtree.identity.tokens.RevokeToken;
import org.claimtree.identity.users.ResetPassword;
import org.claimtree.identity.users.SaveUser;
import org.claimtree.identity.users.User;
import org.claimtree.identity.users.Users;
import org.claimtree.platform.Problem;
import org.claimtree.platform.web.Bodies;
import org.claimtree.platform.web.Json;
import org.claimtree.platform.web.Paging;
import org.claimtree.platform.web.Precondition;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Users: list, read, add, change, let in again, and their API tokens. A user is never removed, only deactivated. */
@Path("users")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Users")
public class UsersResource {
    @Inject
    private Users users;

    @Inject
    private SaveUser save;

    @Inject
    private ResetPassword reset;

    @Inject
    private ApiTokens tokens;

    @Inject
    private RevokeToken revoke;

    /** Whether the second factor goes too. */
    record Reset(boolean withSecondFactor) {}

    /**
     * A password for one sign-in within a week, shown this once.
     *
     * @param password to be told to the user
     */
    public record OneTimePassword(String password) {
        /** Nothing secret. */
        @Override
        public String toString() {
            return "OneTimePassword";
        }
    }

    @GET
    @Operation(operationId = "listUsers", summary = "Users, page by page")
    @Bodies(givesRecord = Users.Page.class)
    public Response list(
            @QueryParam("q") String text,
            @QueryParam("active") String active,
            @Parameter(ref = "userProfile") @QueryParam("profile") String profile,
            @QueryParam("reach") String reach,
            @Parameter(ref = "userSort") @QueryParam("sort") @DefaultValue("name") String sort,
            @QueryParam("offset") @DefaultValue("0") String offset,
            @QueryParam("limit") @DefaultValue("100") String limit) {
        return Json.ok(users.page(
                new Users.Question(text, Paging.maybe(active), profile, reach == null ? null : Reach.valueOf(reach)),
                new Users.Window(sort, Paging.offset(offset), Paging.limit(limit))));
    }

    @POST
    @Operation(
            operationId = "addUser",
            summary = "Add a user; the answer tells a password for the first sign-in, this once")
    @Bodies(takes = "UserContent", givesRecord = SaveUser.Saved.class, status = 201, headers = "Location")
    public Response add(InputStream body, @Context UriInfo uri) {
        SaveUser.Saved saved = save.save(null, Json.read(body, SaveUser.Content.class), null);
        return Json.status(201, saved)
                .location(
                        uri.getAbsolutePathBuilder().path(saved.id().toString()).build())
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "readUser", summary = "One user")
    @Bodies(givesRecord = User.class, headers = "ETag")
    public Response one(@PathParam("id") String id) {
        return shown(Paging.id(id));
    }

    @PUT
    @Path("{id}")
    @Operation(operationId = "saveUser", summary = "Change a user; one that is not active is signed off at once")
    @Bodies(takes = "UserContent", givesRecord = User.class, headers = "ETag")
    public Response change(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, InputStream body) {
        UUID user = Paging.id(id);
        save.save(user, Json.read(body, SaveUser.Content.class), new Precondition(ifMatch, null));
        return shown(user);
    }

    @POST
    @Path("{id}/password-resets")
    @Operation(
            operationId = "resetPassword",
            summary = "Give a user a one-time password, and where the phone is lost, take away the second factor")
    @Bodies(takes = "PasswordReset", givesRecord = OneTimePassword.class)
    public Response resetPassword(@PathParam("id") String id, InputStream body) {
        boolean withSecondFactor = Json.read(body, Reset.class).withSecondFactor();
        return Json.ok(new OneTimePassword(reset.reset(Paging.id(id), withSecondFactor)));
    }

    @GET
    @Path("{id}/tokens")
    @Operation(operationId = "listTokensOfUser", summary = "The API tokens of a user, newest first")
    @Bodies(givesRecord = TokensResource.Tokens.class)
    public Response tokens(@PathParam("id") String id) {
        UUID user = users.one(Paging.id(id))
                .orElseThrow(() -> Problem.notFound("What this address names"))
                .user()
                .id();
        return Json.ok(new TokensResource.Tokens(tokens.of(user)));
    }

    @DELETE
    @Path("{id}/tokens/{token}")
    @Operation(operationId = "revokeTokenOfUser", summary = "End an API token of a user at once")
    @Bodies(status = 204)
    public Response revokeToken(@PathParam("id") String id, @Parameter(ref = "id") @PathParam("token") String token) {
        revoke.revoke(Paging.id(id), Paging.id(token));
        return Response.noContent().build();
    }

    private Response shown(UUID id) {
        Users.Stored stored = users.one(id).orElseThrow(() -> Problem.notFound("What this address names"));
        return Json.status(200, stored.user()).tag(stored.tag()).build();
    }
}
