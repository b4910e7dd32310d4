package org.claimtree.app.practice;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.Fingerprint;
import org.claimtree.platform.web.Bodies;
import org.claimtree.platform.web.Json;
import org.claimtree.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes practice documents, and publishes what they look like. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Practice import")
public class PracticeImportsResource {
    /** Largest document: some 50,000 charges. */
    static final int LIMIT = 32 << 20;

    @Inject
    private ImportPractice imports;

    @Inject
    private DocumentSchema schema;

    @POST
    @Path("practice-imports")
    @Operation(
            operationId = "importPractice",
            summary = "Take a practice document, whole or not at all; dryRun=true only checks it")
    @Bodies(takes = "PracticeDocument", givesRecord = TakeDocument.Result.class)
    public Response take(
            InputStream body,
            @QueryParam("dryRun") @DefaultValue("false") String dryRun,
            @HeaderParam("Idempotency-Key") String key) {
        boolean checkOnly = Paging.flag(dryRun);
        JsonNode document = Json.tree(body, LIMIT);
        return Json.ok(imports.take(document, checkOnly, key, Fingerprint.of(CanonicalJson.write(document))));
    }

    @GET
    @Path("schemas/practice-import.json")
    @Produces("application/schema+json")
    @Operation(operationId = "readPracticeSchema", summary = "JSON Schema of the practice document")
    public String schema() {
        return schema.text();
    }
}
