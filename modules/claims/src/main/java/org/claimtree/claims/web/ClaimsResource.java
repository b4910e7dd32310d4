package org.claimtree.claims.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.claimtree.claims.ClaimFilter;
import org.claimtree.claims.batches.ReadClaims;
import org.claimtree.claims.drafts.CheckClaims;
import org.claimtree.claims.printing.PrintForms;
import org.claimtree.platform.web.Bodies;
import org.claimtree.platform.web.Json;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Claims that left, and drafts of those that have not. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims")
public class ClaimsResource {
    @Inject
    private ReadClaims claims;

    @Inject
    private CheckClaims check;

    @Inject
    private PrintForms forms;

    @GET
    @Path("claims/{number}")
    @Operation(operationId = "readClaim", summary = "A frozen claim: what went out, why, and what it was made of")
    @Bodies(givesRecord = ReadClaims.Claim.class)
    public Response claim(@Parameter(ref = "claimNumber") @PathParam("number") String number) {
        return Json.ok(claims.claim(number));
    }

    @GET
    @Path("claims/{number}/form.pdf")
    @Produces(PdfAnswer.TYPE)
    @Operation(
            operationId = "printClaim",
            summary = "A frozen claim as CMS-1500 forms; a reference copy when it went out electronically")
    @Bodies(headers = "Content-Disposition", refuses = 409)
    public Response form(
            @Parameter(ref = "claimNumber") @PathParam("number") String number, @BeanParam PrintParams params) {
        return PdfAnswer.of(forms.ofClaim(number, params.job())).build();
    }

    @GET
    @Path("forms/calibration.pdf")
    @Produces(PdfAnswer.TYPE)
    @Operation(operationId = "printCalibrationPage", summary = "The page by which a printer is calibrated")
    @Bodies(headers = "Content-Disposition")
    public Response calibration(@BeanParam PrintParams params, @QueryParam("printer") String printer) {
        return PdfAnswer.of(forms.calibrationPage(params.calibration(), printer))
                .build();
    }

    @POST
    @Path("claim-drafts/check")
    @Operation(operationId = "checkClaims", summary = "Scrub open charges: assemble them into drafts as of now")
    @Bodies(takes = "ClaimFilter", givesRecord = CheckClaims.Result.class)
    public Response check(InputStream body) {
        return Json.ok(check.check(Json.read(body, ClaimFilter.class)));
    }
}
