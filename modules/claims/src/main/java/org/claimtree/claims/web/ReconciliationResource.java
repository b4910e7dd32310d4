package org.claimtree.claims.web;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.claimtree.claims.reconciliation.Place;
import org.claimtree.claims.reconciliation.ReadReconciliation;
import org.claimtree.identity.AuditAction;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.Problem;
import org.claimtree.platform.web.Bodies;
import org.claimtree.platform.web.Json;
import org.claimtree.platform.web.ListWindow;
import org.claimtree.platform.web.TableFile;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where every released line is. */
@Path("reconciliation")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims")
public class ReconciliationResource {
    @Inject
    private ReadReconciliation reading;

    @GET
    @Operation(
            operationId = "reconcile",
            summary = "Released lines by the place where they are, with the difference to the notes, as of any day")
    @Bodies(givesRecord = ReadReconciliation.Report.class)
    public Response report(@BeanParam ReconciliationParams params) {
        return Json.ok(reading.report(params.question()));
    }

    @GET
    @Path("lines")
    @Operation(operationId = "listReconciledLines", summary = "The released lines of a place, page by page")
    @Bodies(givesRecord = ReadReconciliation.Page.class)
    public Response lines(
            @BeanParam ReconciliationParams params,
            @Parameter(ref = "reconciliationPlace") @QueryParam("place") String place,
            @Parameter(ref = "reconciliationSort") @QueryParam("sort") @DefaultValue("from") String sort,
            @QueryParam("offset") @DefaultValue("0") String offset,
            @QueryParam("limit") @DefaultValue("100") String limit) {
        return Json.ok(
                reading.lines(params.question(), place(place), ListWindow.page(sort, offset, limit), AuditAction.READ));
    }

    @GET
    @Path("lines.csv")
    @Produces(TableFile.CSV)
    @Operation(
            operationId = "exportReconciledLines",
            summary = "The released lines of a place, as CSV with a column for each field")
    @Bodies(refuses = 422)
    public Response csv(
            @BeanParam ReconciliationParams params,
            @Parameter(ref = "reconciliationPlace") @QueryParam("place") String place,
            @Parameter(ref = "reconciliationSort") @QueryParam("sort") @DefaultValue("from") String sort) {
        return file(TableFile.CSV, params, place, sort);
    }

    @GET
    @Path("lines.xlsx")
    @Produces(TableFile.XLSX)
    @Operation(operationId = "exportReconciledLinesWorkbook", summary = "The same as a workbook")
    @Bodies(refuses = 422)
    public Response xlsx(
            @BeanParam ReconciliationParams params,
            @Parameter(ref = "reconciliationPlace") @QueryParam("place") String place,
            @Parameter(ref = "reconciliationSort") @QueryParam("sort") @DefaultValue("from") String sort) {
        return file(TableFile.XLSX, params, place, sort);
    }

    private Response file(String type, ReconciliationParams params, String place, String sort) {
        ReadReconciliation.Page page =
                reading.lines(params.question(), place(place), ListWindow.file(sort), AuditAction.EXPORT);
        List<JsonNode> rows = page.items().stream()
                .map(item -> CanonicalJson.mapper().<JsonNode>valueToTree(item))
                .toList();
        return TableFile.of("reconciliation", type, rows);
    }

    private static Place place(String name) {
        try {
            return name == null ? null : Place.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw Problem.malformed("There is no such place of a line.");
        }
    }
}
