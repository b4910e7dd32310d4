package org.claimtree.app.records;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.claimtree.catalog.Catalog;
import org.claimtree.catalog.CodeGroupUse;
import org.claimtree.platform.web.Bodies;
import org.claimtree.platform.web.Json;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What names a code group. */
@Path("code-groups/{ref}/uses")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Code groups")
public class CodeGroupUsesResource {
    @Inject
    private ReadRecords records;

    @Inject
    private Instance<CodeGroupUse> uses;

    /** The places that name a group. */
    public record CodeGroupUses(List<CodeGroupUse.Use> items) {}

    @GET
    @Operation(
            operationId = "listCodeGroupUses",
            summary = "Where a code group is used; it cannot be deleted as long as one of the uses is blocking")
    @Bodies(givesRecord = CodeGroupUses.class)
    public Response uses(@PathParam("ref") String ref) {
        records.one(Catalog.GROUP_KIND, ref);
        return Json.ok(new CodeGroupUses(
                uses.stream().flatMap(use -> use.of(ref).stream()).toList()));
    }
}
