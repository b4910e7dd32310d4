package org.claimtree.claims.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.Set;
import java.util.UUID;
import org.claimtree.catalog.DisclosureNotice;
import org.claimtree.claims.access.SubstanceUse;
import org.claimtree.claims.batches.ListClaims;
import org.claimtree.claims.drafts.ReadDrafts;
import org.claimtree.claims.life.ReadClaimAges;
import org.claimtree.identity.AuditAction;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.web.Bodies;
import org.claimtree.platform.web.Json;
import org.claimtree.platform.web.ListWindow;
import org.claimtree.platform.web.TableFile;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Claims and drafts of claims in lists: page by page, and as files. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims")
public class ClaimListsResource {
    @Inject
    private ListClaims claims;

    @Inject
    private ReadClaimAges ages;

    @Inject
    private ReadDrafts drafts;

    @Inject
    private SubstanceUse substanceUse;

    @GET
    @Path("claims")
    @Operation(operationId = "listClaims", summary = "The frozen claims that match, page by page")
    @Bodies(givesRecord = ListClaims.Page.class)
    public Response claims(
            @BeanParam ClaimListParams params,
            @Parameter(ref = "claimSort") @QueryParam("sort") @DefaultValue("-number") String sort,
            @QueryParam("offset") @DefaultValue("0") String offset,
            @QueryParam("limit") @DefaultValue("100") String limit) {
        return Json.ok(claims.list(params.question(), ListWindow.page(sort, offset, limit), AuditAction.READ));
    }

    @GET
    @Path("claims/ages")
    @Operation(
            operationId = "readClaimAges",
            summary = "How long claims that left have been without an answer, by payer and by days")
    @Bodies(givesRecord = ReadClaimAges.Ages.class)
    public Response ages() {
        return Json.ok(ages.read());
    }

    @GET
    @Path("claims.csv")
    @Produces(TableFile.CSV)
    @Operation(operationId = "exportClaims", summary = "The claims that match, as CSV with a column for each field")
    @Bodies(refuses = 422)
    public Response claimsCsv(
            @BeanParam ClaimListParams params,
            @Parameter(ref = "claimSort") @QueryParam("sort") @DefaultValue("-number") String sort) {
        return claimFile(TableFile.CSV, params, sort);
    }

    @GET
    @Path("claims.xlsx")
    @Produces(TableFile.XLSX)
    @Operation(operationId = "exportClaimsWorkbook", summary = "The same as a workbook")
    @Bodies(refuses = 422)
    public Response claimsXlsx(
            @BeanParam ClaimListParams params,
            @Parameter(ref = "claimSort") @QueryParam("sort") @DefaultValue("-number") String sort) {
        return claimFile(TableFile.XLSX, params, sort);
    }

    @GET
    @Path("claim-drafts")
    @Operation(
            operationId = "listClaimDrafts",
            summary = "Open charges as the claims they would be, ready or held with the reasons")
    @Bodies(givesRecord = ReadDrafts.Page.class)
    public Response drafts(
            @BeanParam DraftListParams params,
            @Parameter(ref = "draftSort") @QueryParam("sort") @DefaultValue("from") String sort,
            @QueryParam("offset") @DefaultValue("0") String offset,
            @QueryParam("limit") @DefaultValue("100") String limit) {
        return Json.ok(drafts.list(params.question(), ListWindow.page(sort, offset, limit), AuditAction.READ));
    }

    @GET
    @Path("claim-drafts.csv")
    @Produces(TableFile.CSV)
    @Operation(
            operationId = "exportClaimDrafts",
            summary = "The drafts that match, as CSV with a column for each field and the codes of the findings")
    @Bodies(refuses = 422)
    public Response draftsCsv(
            @BeanParam DraftListParams params,
            @Parameter(ref = "draftSort") @QueryParam("sort") @DefaultValue("from") String sort) {
        return draftFile(TableFile.CSV, params, sort);
    }

    @GET
    @Path("claim-drafts.xlsx")
    @Produces(TableFile.XLSX)
    @Operation(operationId = "exportClaimDraftsWorkbook", summary = "The same as a workbook")
    @Bodies(refuses = 422)
    public Response draftsXlsx(
            @BeanParam DraftListParams params,
            @Parameter(ref = "draftSort") @QueryParam("sort") @DefaultValue("from") String sort) {
        return draftFile(TableFile.XLSX, params, sort);
    }

    private Response claimFile(String type, ClaimListParams params, String sort) {
        ListClaims.Page page = claims.list(params.question(), ListWindow.file(sort), AuditAction.EXPORT);
        List<ObjectNode> rows = rows(page.items());
        Set<String> telling = substanceUse.claims(
                page.items().stream().map(ListClaims.Item::number).toList());
        rows.forEach(row ->
                DisclosureNotice.on(row, telling.contains(row.get("number").asText())));
        return TableFile.of("claims", type, rows);
    }

    private Response draftFile(String type, DraftListParams params, String sort) {
        ReadDrafts.Page page = drafts.list(params.question(), ListWindow.file(sort), AuditAction.EXPORT);
        List<ObjectNode> rows = rows(page.items());
        // In a cell only codes are of use: the sentences are those of the page.
        rows.forEach(
                row -> row.put("findings", String.join(" ", row.get("findings").findValuesAsText("code"))));
        Set<UUID> telling = substanceUse.drafts(
                page.items().stream().map(ReadDrafts.Draft::id).toList());
        rows.forEach(row -> DisclosureNotice.on(
                row, telling.contains(UUID.fromString(row.get("id").asText()))));
        return TableFile.of("claim-drafts", type, rows);
    }

    private static List<ObjectNode> rows(List<?> items) {
        try {
            return List.of(CanonicalJson.mapper().readValue(CanonicalJson.write(items), ObjectNode[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
