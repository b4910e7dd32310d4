package org.claimtree.app.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.web.Bodies;
import org.claimtree.platform.web.Json;
import org.claimtree.platform.web.Paging;
import org.claimtree.platform.web.ProblemJson;
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
    @Bodies(givesRecord = ClientImportReport.class)
    public Response take(InputStream body, @QueryParam("dryRun") @DefaultValue("false") String dryRun) {
        boolean checkOnly = Paging.flag(dryRun);
        ClientFile file = ClientFile.read(Json.bytes(body, LIMIT));
        try {
            return Json.ok(imports.take(file, checkOnly));
        } catch (RowsRefused refused) {
            return refused(refused);
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

    private static Response refused(RowsRefused refused) {
        ObjectNode body = CanonicalJson.mapper()
                .valueToTree(new ProblemJson(
                        "urn:claimtree:problem:rows-refused",
                        "Rows of the file are refused",
                        422,
                        refused.getMessage(),
                        null));
        body.setAll((ObjectNode) CanonicalJson.mapper().valueToTree(refused.report()));
        return Response.status(422)
                .type(ProblemJson.MEDIA_TYPE)
                .entity(CanonicalJson.write(body))
                .build();
    }
}
