package org.claimtree.claims.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.claimtree.claims.drafts.ReadChargeFacts;
import org.claimtree.platform.web.Bodies;
import org.claimtree.platform.web.Json;
import org.claimtree.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the rule tree is asked about a charge. */
@Path("charges/{id}/facts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Billing profile rules")
public class ChargeFactsResource {
    @Inject
    private ReadChargeFacts facts;

    @GET
    @Operation(
            operationId = "readChargeFacts",
            summary = "What the rule tree is asked about a charge, for the coverage that it is sent to")
    @Bodies(givesRecord = ReadChargeFacts.Asked.class, refuses = 409)
    public Response facts(@PathParam("id") String id) {
        return Json.ok(facts.of(Paging.id(id)));
    }
}
