package org.claimtree.claims.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.claimtree.claims.impact.MeasureImpact;
import org.claimtree.platform.web.Bodies;
import org.claimtree.platform.web.Json;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * What a change of rules would do to claims. Its address stands at the class: below another resource's address a method
 * would never be asked.
 */
@Path("profile-tree/impacts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Billing profile rules")
public class ImpactsResource {
    /** Room for the largest tree, as where trees are saved. */
    private static final int LIMIT = 8 << 20;

    @Inject
    private MeasureImpact impact;

    @POST
    @Operation(
            operationId = "measureImpact",
            summary = "How claims of the last days would change if rules or a profile were saved; nothing is saved")
    @Bodies(takes = "ImpactPlan", givesRecord = MeasureImpact.Impact.class)
    public Response impact(InputStream body) {
        return Json.ok(impact.of(ImpactPlan.of(Json.tree(body, LIMIT))));
    }
}
