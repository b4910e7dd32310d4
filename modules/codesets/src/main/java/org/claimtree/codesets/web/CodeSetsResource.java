package org.claimtree.codesets.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.claimtree.codesets.CodeSet;
import org.claimtree.codesets.imports.CodeFile;
import org.claimtree.codesets.imports.CodeImportReport;
import org.claimtree.codesets.imports.ImportCodes;
import org.claimtree.codesets.search.ListCodeSets;
import org.claimtree.platform.Problem;
import org.claimtree.platform.web.Bodies;
import org.claimtree.platform.web.Json;
import org.claimtree.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The sets of codes, and the files that they come in. */
@Path("code-sets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Code sets")
public class CodeSetsResource {
    @Inject
    private ListCodeSets sets;

    @Inject
    private ImportCodes imports;

    @GET
    @Operation(operationId = "listCodeSets", summary = "All sets of codes with what was taken in")
    @Bodies(givesRecord = ListCodeSets.Views.class)
    public Response list() {
        return Json.ok(sets.all());
    }

    @POST
    @Path("{set}/imports")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            operationId = "importCodes",
            summary =
                    "Take a file of codes, whole or not at all; dryRun=true only tells what would become of the codes",
            description = "HCPCS: the annual file of CMS, the zip as published or the text in it, modifiers too."
                    + " ICD10CM: the order file, plain, gzip or the zip as published; effective is needed. PLACE_OF_SERVICE"
                    + " and TAXONOMY: CSV in UTF-8 with code, description, valid from, valid through, or the taxonomy as"
                    + " NUCC publishes it. LICENSED: CSV with code and description. A file is the whole list: codes that it"
                    + " lacks end on the day before effective. At most 32 MiB, 96 unpacked. What is wrong is told with"
                    + " line and column, and nothing is stored. The same file again changes nothing.")
    @Bodies(givesRecord = CodeImportReport.class, refuses = 409)
    public Response take(
            @Parameter(ref = "codeSet") @PathParam("set") String set,
            @QueryParam("dryRun") @DefaultValue("false") String dryRun,
            @QueryParam("effective") String effective,
            InputStream body) {
        CodeSet meant = CodeSet.named(set).orElseThrow(() -> Problem.notFound("This set of codes"));
        boolean checkOnly = Paging.flag(dryRun);
        try (CodeFile file = CodeFile.of(body)) {
            return Json.ok(imports.take(meant, file, Paging.date(effective), checkOnly));
        }
    }
}
