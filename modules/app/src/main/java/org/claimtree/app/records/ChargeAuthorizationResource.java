package org.claimtree.app.records;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.claimtree.platform.web.Bodies;
import org.claimtree.platform.web.Json;
import org.claimtree.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which authorization pays for a charge. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Charges")
public class ChargeAuthorizationResource {
    @Inject
    private ReadChargeAuthorization reading;

    @Inject
    private OverrideAuthorization override;

    @GET
    @Path("charges/{id}/authorization")
    @Operation(
            operationId = "readChargeAuthorization",
            summary = "Which authorization pays for a charge, and why; or what stands in the way of each")
    @Bodies(givesRecord = ReadChargeAuthorization.Paying.class)
    public Response read(@PathParam("id") String id) {
        return Json.ok(reading.read(Paging.id(id)));
    }

    @PUT
    @Path("charges/{id}/authorization")
    @Operation(
            operationId = "overrideAuthorization",
            summary = "Let a charge use an authorization beyond its limits, with a reason")
    @Bodies(takes = "AuthorizationOverride", givesRecord = ReadChargeAuthorization.Paying.class)
    public Response allow(@PathParam("id") String id, InputStream body) {
        return Json.ok(override.allow(Paging.id(id), Json.read(body, OverrideAuthorization.Wish.class)));
    }
}
