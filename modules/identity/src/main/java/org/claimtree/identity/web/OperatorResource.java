package org.claimtree.identity.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.claimtree.identity.users.OpenAdministration;
import org.claimtree.platform.web.Bodies;
import org.claimtree.platform.web.Json;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What whoever owns the machine may do with the token in the home directory. */
@Path("operator")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operator")
public class OperatorResource {
    @Inject
    private OpenAdministration administration;

    @POST
    @Path("administrators")
    @Operation(
            operationId = "makeFirstAdministrator",
            summary = "Make the first administrator; the answer tells a password for one sign-in, this once")
    @Bodies(givesRecord = OpenAdministration.Key.class, status = 201, refuses = 409)
    public Response first() {
        return Json.status(201, administration.open(OpenAdministration.Way.FIRST))
                .build();
    }

    @POST
    @Path("administrator-resets")
    @Operation(
            operationId = "resetAdministrator",
            summary = "Let the administrator in again who is locked out; the answer tells a one-time password")
    @Bodies(givesRecord = OpenAdministration.Key.class)
    public Response reset() {
        return Json.ok(administration.open(OpenAdministration.Way.BACK));
    }
}
