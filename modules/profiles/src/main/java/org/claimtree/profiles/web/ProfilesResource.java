package org.claimtree.profiles.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.claimtree.platform.Problem;
import org.claimtree.platform.web.Bodies;
import org.claimtree.platform.web.Json;
import org.claimtree.platform.web.Paging;
import org.claimtree.profiles.history.ReadCauses;
import org.claimtree.profiles.saving.SaveProfile;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Profiles and their versions. A profile is never deleted: what was billed under it must stay explainable. */
@Path("profiles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Billing profile rules")
public class ProfilesResource {
    @Inject
    private ProfileViews views;

    @Inject
    private ProfileUses uses;

    @Inject
    private ReadCauses causes;

    @Inject
    private SaveProfile save;

    @GET
    @Operation(operationId = "listProfiles", summary = "All profiles, the Default Profile among them")
    @Bodies(givesRecord = ProfileViews.ProfileList.class)
    public Response list() {
        return Json.ok(views.list());
    }

    @GET
    @Path("{ref}")
    @Operation(
            operationId = "readProfile",
            summary = "A profile with all its versions; its ETag names the revision that saved it last")
    @Bodies(givesRecord = ProfileViews.ProfileView.class, headers = "ETag")
    public Response profile(@PathParam("ref") String ref) {
        return answer(views.profile(ref));
    }

    @GET
    @Path("{ref}/uses")
    @Operation(operationId = "listProfileUses", summary = "The rules of the current tree that use or inherit a profile")
    @Bodies(givesRecord = ProfileUses.Uses.class)
    public Response uses(@PathParam("ref") String ref) {
        return Json.ok(uses.of(ref));
    }

    @GET
    @Path("DEFAULT/causes")
    @Operation(
            operationId = "listDefaultProfileCauses",
            summary = "The changes of master data that moved what the Default Profile sends, the first one first")
    @Bodies(givesRecord = ReadCauses.Page.class)
    public Response causes(
            @DefaultValue("0") @QueryParam("offset") String offset,
            @DefaultValue("100") @QueryParam("limit") String limit) {
        return Json.ok(causes.causes(Paging.offset(offset), Paging.limit(limit)));
    }

    @PUT
    @Path("{ref}")
    @Operation(
            operationId = "saveProfile",
            summary = "Save a version; If-Match names what it started from, If-None-Match: * makes a new profile")
    @Bodies(takes = "ProfileChange", givesRecord = ProfileViews.ProfileView.class, headers = "ETag")
    public Response save(
            @PathParam("ref") String ref,
            InputStream body,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("If-None-Match") String ifNoneMatch,
            @HeaderParam("Idempotency-Key") String key) {
        long startedFrom = IfMatch.revision(ifMatch, ifNoneMatch);
        if (startedFrom == 0 && !ref.matches(BodyReader.PROFILE_REF)) {
            throw Problem.malformed(BodyReader.PROFILE_REF_FORM);
        }
        ProfileBody sent = ProfileBody.of(Json.tree(body, Json.ORDINARY));
        SaveProfile.Saved saved = save.save(
                new SaveProfile.Request(ref, sent.effective(), sent.profile(), sent.correct(), startedFrom), key);
        return answer(views.profile(ref, saved.revision()));
    }

    private static Response answer(ProfileViews.ProfileView profile) {
        return Json.status(200, profile)
                .tag(new EntityTag(Long.toString(profile.revision())))
                .build();
    }
}
