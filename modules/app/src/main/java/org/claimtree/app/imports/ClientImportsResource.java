package org.claimtree.app.imports;

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
import org.claimtree.platform.web.Bodies;
import org.claimtree.platform.web.ImportReport;
import org.claimtree.platform.web.Json;
import org.claimtree.platform.web.Paging;
import org.claimtree.platform.web.RowsRefused;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes files of clients. */
@Path("client-imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Clients")
public class ClientImportsResource {
    private static final int LIMIT = 8 << 20;

    @Inject
    private ImportClients imports;

    @POST
    @Consumes("text/csv")
    @Operation(
            operationId = "importClients",
            summary = "Take a CSV file of clients and coverages, whole or not at all; dryRun=true only checks it",
            description = "A row is about a client, named by ref, and one coverage of that client, named by coverage;"
                    + " further coverages are further rows, which may leave the client's other columns empty. Known"
                    + " clients are changed: a column that is not in the header and an empty cell leave what is there,"
                    + " a cell - takes it away. Dates are 10/05/2026 or 2026-10-05, lists are parted by blanks or |,"
                    + " yes and no are yes and no. UTF-8; comma, semicolon or tab, as the header has it; at most 8 MiB"
                    + " and 20,000 rows. If a row is refused, nothing is stored and the answer is 422, a problem with"
                    + " the members of the report beside its own. A dry run answers 200 with the report either way.")
    @Bodies(givesRecord = ImportReport.class)
    public Response take(InputStream body, @QueryParam("dryRun") @DefaultValue("false") String dryRun) {
        boolean checkOnly = Paging.flag(dryRun);
        ClientFile file = ClientFile.read(Json.bytes(body, LIMIT));
        try {
            return Json.ok(imports.take(file, checkOnly));
        } catch (RowsRefused refused) {
            return refused.answer();
        }
    }

    @GET
    @Path("template.csv")
    @Produces("text/csv")
    @Operation(operationId = "readClientTemplate", summary = "The header with every column, and one made-up row")
    public Response template() {
        return Response.ok(ClientFile.template(), "text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"clients.csv\"")
                .build();
    }
}
