package org.claimtree.app.records;

import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.claimtree.platform.web.Bodies;
import org.claimtree.platform.web.Precondition;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes code groups out of use. */
@Path("code-groups/{ref}/delete")
@Tag(name = "Code groups")
public class CodeGroupDeletionResource {
    @Inject
    private DeleteCodeGroup delete;

    @POST
    @Operation(
            operationId = "deleteCodeGroup",
            summary = "Delete a code group, unless a rule of the current tree names it; its codes stay",
            description = "Claims that were made with the group keep it; its ref is not given again.")
    @Bodies(status = 204)
    public Response delete(@PathParam("ref") String ref, @HeaderParam("If-Match") String ifMatch) {
        delete.delete(ref, new Precondition(ifMatch, null));
        return Response.noContent().build();
    }
}
