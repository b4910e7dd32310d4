package org.claimtree.claims.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.claimtree.claims.printing.Printers;
import org.claimtree.claims.printing.SavePrinter;
import org.claimtree.platform.web.Bodies;
import org.claimtree.platform.web.Json;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's own printers. */
@Path("printers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims")
public class PrintersResource {
    @Inject
    private Printers printers;

    @Inject
    private SavePrinter saving;

    @GET
    @Operation(operationId = "listPrinters", summary = "The caller's printers, the one used last first")
    @Bodies(givesRecord = Printers.All.class)
    public Response own() {
        return Json.ok(printers.own());
    }

    @PUT
    @Path("{name}")
    @Operation(operationId = "savePrinter", summary = "Keep by how much one of the caller's printers is off")
    @Bodies(takes = "PrinterContent", givesRecord = Printers.All.class)
    public Response save(@Parameter(ref = "printerName") @PathParam("name") String name, InputStream body) {
        saving.save(name, Json.read(body, SavePrinter.Content.class));
        return Json.ok(printers.own());
    }

    @DELETE
    @Path("{name}")
    @Operation(operationId = "removePrinter", summary = "Forget one of the caller's printers")
    @Bodies(status = 204)
    public Response remove(@Parameter(ref = "printerName") @PathParam("name") String name) {
        saving.save(name, null);
        return Response.noContent().build();
    }
}
