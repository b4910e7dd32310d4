package org.claimtree.claims.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.claimtree.claims.drafts.ReadChargeFacts;
import org.claimtree.claims.impact.MeasureImpact;
import org.claimtree.platform.web.Bodies;
import org.claimtree.platform.web.Json;
import org.claimtree.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the rule tree has to do with charges and claims: what it is asked, and what a change of it would do. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Billing profile rules")
public class ImpactsResource {
    /** Room for the largest tree, as where trees are saved. */
    private static final int LIMIT = 8 << 20;

    @Inject
    private MeasureImpact impact;

    @Inject
    private ReadChargeFacts facts;

    @POST
    @Path("profile-tree/impacts")
    @Operation(
            operationId = "measureImpact",
            summary = "How claims of the last days would change if rules or a profile were saved; nothing is saved")
    @Bodies(takes = "ImpactPlan", givesRecord = MeasureImpact.Impact.class)
    public Response impact(InputStream body) {
        return Json.ok(impact.of(ImpactPlan.of(Json.tree(body, LIMIT))));
    }

    @GET
    @Path("charges/{id}/facts")
    @Operation(
            operationId = "readChargeFacts",
            summary = "What the rule tree is asked about a charge, for the coverage that it is sent to")
    @Bodies(givesRecord = ReadChargeFacts.Asked.class, refuses = 409)
    public Response facts(@PathParam("id") String id) {
        return Json.ok(facts.of(Paging.id(id)));
    }
}
