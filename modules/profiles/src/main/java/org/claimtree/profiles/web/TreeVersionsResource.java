package org.claimtree.profiles.web;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.claimtree.platform.Versions.Version;
import org.claimtree.platform.web.Bodies;
import org.claimtree.platform.web.Json;
import org.claimtree.platform.web.Paging;
import org.claimtree.profiles.Profile;
import org.claimtree.profiles.ProfileBook;
import org.claimtree.profiles.ProfileJson;
import org.claimtree.profiles.TreeJson;
import org.claimtree.profiles.history.TreeHistory;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The saved versions of the tree. One becomes current again when its rules are saved like any others. */
@Path("profile-tree/versions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Billing profile rules")
public class TreeVersionsResource {
    @Inject
    private TreeHistory history;

    /**
     * A version of the tree with all that was known when it was saved.
     *
     * @param rules as in {@link TreeJson}
     * @param profiles what they said then
     */
    @Schema(name = "TreeAsOf")
    public record AsOf(TreeHistory.Version version, JsonNode rules, List<ProfileAsOf> profiles) {}

    /**
     * A profile as it was known then.
     *
     * @param name in its latest version
     * @param versions the latest effective date first
     */
    public record ProfileAsOf(String ref, String name, List<ProfileVersionAsOf> versions) {}

    /**
     * @param revision that recorded it
     * @param overrides as in {@link ProfileJson}
     */
    public record ProfileVersionAsOf(LocalDate effective, long revision, String name, JsonNode overrides) {}

    @GET
    @Operation(
            operationId = "listTreeVersions",
            summary = "The saved trees, the first one first; the last is the current one")
    @Bodies(givesRecord = TreeHistory.Page.class)
    public Response list(
            @DefaultValue("0") @QueryParam("offset") String offset,
            @DefaultValue("100") @QueryParam("limit") String limit) {
        return Json.ok(history.versions(Paging.offset(offset), Paging.limit(limit)));
    }

    @GET
    @Path("{revision}")
    @Operation(
            operationId = "readTreeVersion",
            summary = "A saved tree, and what the profiles said at the revision that saved it")
    @Bodies(givesRecord = AsOf.class)
    public Response one(@PathParam("revision") String revision) {
        TreeHistory.Version version = history.version(Revisions.ofPath(revision));
        ProfileBook book = history.book(version.revision());
        return Json.ok(new AsOf(
                version,
                TreeJson.node(book.tree()).get("rules"),
                book.profiles().subjects().stream()
                        .map(ref -> profile(book.profiles().history(ref)))
                        .toList()));
    }

    private static ProfileAsOf profile(List<Version<Profile>> versions) {
        Version<Profile> latest = versions.get(0);
        return new ProfileAsOf(
                latest.subject(),
                latest.content().name(),
                versions.stream()
                        .map(v -> new ProfileVersionAsOf(
                                v.effective(),
                                v.revision(),
                                v.content().name(),
                                ProfileJson.node(v.content()).get("overrides")))
                        .toList());
    }
}
