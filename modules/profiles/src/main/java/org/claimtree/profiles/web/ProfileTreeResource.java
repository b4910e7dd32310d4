package org.claimtree.profiles.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.claimtree.platform.web.Bodies;
import org.claimtree.platform.web.Json;
import org.claimtree.platform.web.Paging;
import org.claimtree.profiles.ProfileBook;
import org.claimtree.profiles.exchange.ImportTree;
import org.claimtree.profiles.exchange.TreeDocument;
import org.claimtree.profiles.history.TreeHistory;
import org.claimtree.profiles.saving.SaveTree;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The rule tree: read it, change it, save it back with the ETag it was read with. */
@Path("profile-tree")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Billing profile rules")
public class ProfileTreeResource {
    /** Room for the largest tree: 10,000 rules with some values each. */
    static final int LIMIT = 8 << 20;

    @Inject
    private ProfileViews views;

    @Inject
    private TreeHistory history;

    @Inject
    private SaveTree save;

    @Inject
    private ImportTree imports;

    @GET
    @Operation(operationId = "readProfileTree", summary = "The current tree; its ETag names the revision that saved it")
    @Bodies(givesRecord = ProfileViews.TreeView.class, headers = "ETag")
    public Response tree() {
        return answer(views.tree());
    }

    @PUT
    @Operation(
            operationId = "saveProfileTree",
            summary = "Save a tree as the current one; If-Match names the version it started from")
    @Bodies(takes = "ProfileTree", givesRecord = ProfileViews.TreeView.class, headers = "ETag")
    public Response save(
            InputStream body,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("If-None-Match") String ifNoneMatch,
            @HeaderParam("Idempotency-Key") String key) {
        long startedFrom = IfMatch.revision(ifMatch, ifNoneMatch);
        TreeBody sent = TreeBody.of(Json.tree(body, LIMIT));
        SaveTree.Saved saved = save.save(new SaveTree.Request(sent.tree(), startedFrom, sent.comment()), key);
        return answer(views.tree(saved.revision()));
    }

    @GET
    @Path("export")
    @Operation(
            operationId = "exportProfileTree",
            summary = "The rules and all profiles as one document, to be kept or taken into another practice")
    @Bodies(
            givesRecord = TreeDocument.Written.class,
            headers = {"Content-Disposition", "ETag"})
    public Response export() {
        ProfileBook book = history.now();
        return Json.status(200, TreeDocument.of(book).written())
                .tag(new EntityTag(Long.toString(book.treeRevision())))
                .header("Content-Disposition", "attachment; filename=\"profile-tree.json\"")
                .build();
    }

    @POST
    @Path("imports")
    @Operation(
            operationId = "importProfileTree",
            summary =
                    "Take an exported document, whole or not at all, as one revision; what is equal is not saved again")
    @Bodies(takes = "ProfileTreeDocument", givesRecord = ImportTree.Result.class)
    public Response take(
            InputStream body,
            @DefaultValue("false") @QueryParam("dryRun") String dryRun,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("If-None-Match") String ifNoneMatch,
            @HeaderParam("Idempotency-Key") String key) {
        boolean checkOnly = Paging.flag(dryRun);
        long startedFrom = IfMatch.revision(ifMatch, ifNoneMatch);
        TreeDocument document = TreeBodies.document(Json.tree(body, LIMIT));
        return Json.ok(imports.take(new ImportTree.Request(document, startedFrom, checkOnly), key));
    }

    private static Response answer(ProfileViews.TreeView tree) {
        return Json.status(200, tree)
                .tag(new EntityTag(Long.toString(tree.revision())))
                .build();
    }
}
