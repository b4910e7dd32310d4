package org.claimtree.app.verification;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.claimtree.platform.web.Bodies;
import org.claimtree.platform.web.Json;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Verifies hash chains, seals and stored files. */
@Path("verifications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Verification")
public class VerificationsResource {
    @Inject
    private VerifyAll verify;

    @POST
    @Operation(
            operationId = "verify",
            summary =
                    "Recompute hash chains, seals and fingerprints over all that is stored, and name what does not fit")
    @Bodies(givesRecord = VerifyAll.Verification.class, refuses = 409)
    public Response verify() {
        return Json.ok(verify.verify());
    }
}
