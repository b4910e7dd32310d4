package org.claimtree.authorizations.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.claimtree.authorizations.keeping.AuthorizationColumn;
import org.claimtree.authorizations.keeping.ImportAuthorizations;
import org.claimtree.platform.web.Bodies;
import org.claimtree.platform.web.ImportReport;
import org.claimtree.platform.web.Json;
import org.claimtree.platform.web.Paging;
import org.claimtree.platform.web.RowsRefused;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes files of authorizations. */
@Path("authorization-imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Authorizations")
public class AuthorizationImportsResource {
    private static final int LIMIT = 4 << 20;

    @Inject
    private ImportAuthorizations imports;

    @POST
    @Consumes("text/csv")
    @Operation(
            operationId = "importAuthorizations",
            summary = "Take a CSV file of authorizations, whole or not at all; dryRun=true only checks it",
            description = "A row is about one authorization of a client, named by ref: the one with the number that it"
                    + " says, else that of the same code and first day, else a new one. A column that is not in the header"
                    + " and an empty cell leave what is there, a cell - takes it away. Dates are 10/05/2026 or 2026-10-05,"
                    + " yes and no are yes and no. UTF-8; comma, semicolon or tab, as the header has it; at most 4 MiB and"
                    + " 5,000 rows. If a row is refused, nothing is stored and the answer is 422, a problem with the"
                    + " members of the report beside its own. A dry run answers 200 with the report either way.")
    @Bodies(givesRecord = ImportReport.class)
    public Response take(InputStream body, @QueryParam("dryRun") @DefaultValue("false") String dryRun) {
        boolean checkOnly = Paging.flag(dryRun);
        try {
            return Json.ok(imports.take(Json.bytes(body, LIMIT), checkOnly));
        } catch (RowsRefused refused) {
            return refused.answer();
        }
    }

    @GET
    @Path("template.csv")
    @Produces("text/csv")
    @Operation(operationId = "readAuthorizationTemplate", summary = "The header with every column, and one made-up row")
    public Response template() {
        return Response.ok(AuthorizationColumn.template(), "text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"authorizations.csv\"")
                .build();
    }
}
