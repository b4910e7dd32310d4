package org.claimtree.app.records;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.claimtree.claims.PartnerFiles;
import org.claimtree.platform.web.Bodies;
import org.claimtree.platform.web.Json;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether files of a trading partner are test or production files. */
@Path("partners/{ref}/mode")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Partners")
public class PartnerModeResource {
    @Inject
    private ReadRecords records;

    @Inject
    private SwitchPartner switching;

    @Inject
    private PartnerFiles files;

    /**
     * @param test whether files are test files now
     * @param consequence what a switch means, for who is asked
     */
    public record PartnerModeNow(boolean test, PartnerFiles.Counts made, String consequence) {}

    @GET
    @Operation(
            operationId = "readPartnerMode",
            summary = "Whether files of a partner are test or production files, and what a switch means")
    @Bodies(givesRecord = PartnerModeNow.class)
    public Response read(@PathParam("ref") String ref) {
        return shown(ref);
    }

    @POST
    @Operation(operationId = "switchPartnerMode", summary = "Switch a partner to production, or back to test")
    @Bodies(takes = "PartnerModeWish", givesRecord = PartnerModeNow.class, refuses = 409)
    public Response switchTo(@PathParam("ref") String ref, InputStream body) {
        switching.switchTo(ref, Json.read(body, SwitchPartner.Wish.class));
        return shown(ref);
    }

    private Response shown(String ref) {
        PartnerMode mode = new PartnerMode(
                PartnerMode.isTest(
                        records.one(RecordKind.PARTNER.logKind(), ref).json()),
                files.of(ref));
        return Json.ok(new PartnerModeNow(mode.test(), mode.made(), mode.consequence()));
    }
}
