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
import java.util.Arrays;
import java.util.List;
import org.claimtree.identity.Permission;
import org.claimtree.identity.users.Profile;
import org.claimtree.identity.users.Profiles;
import org.claimtree.identity.users.SaveProfile;
import org.claimtree.platform.Problem;
import org.claimtree.platform.web.Bodies;
import org.claimtree.platform.web.Json;
import org.claimtree.platform.web.Precondition;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** User profiles: named sets of permissions. */
@Path("user-profiles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Users")
public class UserProfilesResource {
    @Inject
    private Profiles profiles;

    @Inject
    private SaveProfile save;

    /**
     * A user profile.
     *
     * @param ref what users carry
     * @param name what people read
     * @param permissions what its users may do
     * @param builtIn comes with the product
     */
    public record UserProfile(String ref, String name, List<Permission> permissions, boolean builtIn) {
        static UserProfile of(Profile profile) {
            return new UserProfile(
                    profile.ref(),
                    profile.name(),
                    profile.permissions().stream().sorted().toList(),
                    profile.builtIn());
        }
    }

    /**
     * All profiles and all that they can be made of.
     *
     * @param items profiles of this page, in the usual order those of the product first
     * @param total profiles that match
     * @param permissions every permission with its meaning
     */
    public record UserProfiles(List<UserProfile> items, int total, List<PermissionMeaning> permissions) {}

    /**
     * @param permission its name
     * @param meaning a sentence
     */
    public record PermissionMeaning(Permission permission, String meaning) {}

    @GET
    @Operation(operationId = "listUserProfiles", summary = "User profiles, and every permission with its meaning")
    @Bodies(givesRecord = UserProfiles.class)
    public Response list(
            @QueryParam("q") String text,
            @QueryParam("sort") String sort,
            @QueryParam("offset") @DefaultValue("0") String offset,
            @QueryParam("limit") @DefaultValue("100") String limit) {
        Named.Page<UserProfile> page = new Named(text, sort, offset, limit)
                .of(
                        profiles.all().stream()
                                .map(stored -> UserProfile.of(stored.profile()))
                                .toList(),
                        UserProfile::ref,
                        UserProfile::name);
        return Json.ok(new UserProfiles(
                page.items(),
                page.total(),
                Arrays.stream(Permission.values())
                        .map(p -> new PermissionMeaning(p, p.meaning()))
                        .toList()));
    }

    @GET
    @Path("{ref}")
    @Operation(operationId = "readUserProfile", summary = "One user profile")
    @Bodies(givesRecord = UserProfile.class, headers = "ETag")
    public Response one(@PathParam("ref") String ref) {
        Profiles.Stored stored = profiles.one(ref).orElseThrow(() -> Problem.notFound("What this address names"));
        return Json.status(200, UserProfile.of(stored.profile()))
                .tag(stored.tag())
                .build();
    }

    @PUT
    @Path("{ref}")
    @Operation(operationId = "saveUserProfile", summary = "Make or change an own user profile")
    @Bodies(takes = "UserProfileContent", givesRecord = UserProfile.class, headers = "ETag")
    public Response save(
            @PathParam("ref") String ref,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("If-None-Match") String ifNoneMatch,
            InputStream body) {
        Refs.check(ref);
        save.save(ref, Json.read(body, SaveProfile.Content.class), new Precondition(ifMatch, ifNoneMatch));
        return one(ref);
    }

    @DELETE
    @Path("{ref}")
    @Operation(operationId = "removeUserProfile", summary = "Remove an own user profile that nobody has")
    @Bodies(status = 204)
    public Response remove(@PathParam("ref") String ref, @HeaderParam("If-Match") String ifMatch) {
        save.save(ref, null, new Precondition(ifMatch, null));
        return Response.noContent().build();
    }
}
