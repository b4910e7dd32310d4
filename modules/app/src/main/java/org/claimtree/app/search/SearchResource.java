package org.claimtree.app.search;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.claimtree.platform.web.Bodies;
import org.claimtree.platform.web.Json;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One search over everything. What is looked for comes in the body: it may be a name, and addresses are logged. */
@Path("search")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Search")
public class SearchResource {
    @Inject
    private Search search;

    /** The body of a search. */
    record Body(String text) {}

    /** What was found. */
    @Schema(name = "SearchAnswer")
    public record Answer(List<Hit> items) {}

    @POST
    @Operation(
            operationId = "search",
            summary = "Clients, claims, charges, codes, payers, providers, locations and pages that a text may mean,"
                    + " at most 8 of each kind, the best first")
    @Bodies(takes = "SearchText", givesRecord = Answer.class)
    public Response search(InputStream body) {
        return Json.ok(new Answer(search.find(Json.read(body, Body.class).text())));
    }
}
