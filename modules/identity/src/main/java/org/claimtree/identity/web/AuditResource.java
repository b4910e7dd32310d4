package org.claimtree.identity.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.claimtree.identity.audit.AuditFilter;
import org.claimtree.identity.audit.ExportAudit;
import org.claimtree.identity.audit.SearchAudit;
import org.claimtree.platform.web.Bodies;
import org.claimtree.platform.web.Json;
import org.claimtree.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The audit trail for auditors: search and export. */
@Path("audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit trail")
public class AuditResource {
    @Inject
    private SearchAudit search;

    @Inject
    private ExportAudit export;

    @POST
    @Path("search")
    @Operation(operationId = "searchAudit", summary = "Who saw or changed what, newest first")
    @Bodies(takes = "AuditSearch", givesRecord = SearchAudit.Page.class)
    public Response search(
            InputStream body,
            @Parameter(ref = "afterRow") @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue("100") String limit) {
        AuditFilter filter = Json.read(body, AuditFilter.class);
        return Json.ok(search.search(filter, Paging.row(after), Paging.limit(limit)));
    }

    @POST
    @Path("search.csv")
    @Produces("text/csv")
    @Operation(operationId = "exportAudit", summary = "The same as CSV, all rows with all subjects")
    @Bodies(takes = "AuditSearch", headers = "Content-Disposition")
    public Response export(InputStream body) {
        ExportAudit.Export rows = export.export(Json.read(body, AuditFilter.class));
        StreamingOutput csv = out -> rows.to(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        return Response.ok(csv, "text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"audit.csv\"")
                .header("Cache-Control", "no-store")
                .build();
    }
}
