package org.claimtree.invoicing.web;

import jakarta.inject.Inject;
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
import org.claimtree.invoicing.invoices.VoidInvoice;
import org.claimtree.invoicing.money.CloseDenial;
import org.claimtree.invoicing.money.Denials;
import org.claimtree.platform.web.Bodies;
import org.claimtree.platform.web.Json;
import org.claimtree.platform.web.ListWindow;
import org.claimtree.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Denials as work that waits. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Payments")
public class DenialsResource {
    @Inject
    private Denials denials;

    @Inject
    private CloseDenial closing;

    @GET
    @Path("denials")
    @Operation(
            operationId = "listDenials",
            summary = "Lines for which a payer paid nothing: those that wait, or those that are done")
    @Bodies(givesRecord = Denials.Page.class)
    public Response list(
            @QueryParam("open") @DefaultValue("true") String open,
            @Parameter(ref = "denialSort") @QueryParam("sort") @DefaultValue("opened") String sort,
            @QueryParam("offset") @DefaultValue("0") String offset,
            @QueryParam("limit") @DefaultValue("100") String limit) {
        return Json.ok(denials.list(Paging.flag(open), ListWindow.page(sort, offset, limit)));
    }

    @POST
    @Path("denials/{id}/close")
    @Operation(operationId = "closeDenial", summary = "Close a denial with what came of it")
    @Bodies(takes = "InvoiceReason", status = 204, refuses = 409)
    public Response close(@PathParam("id") String id, InputStream body) {
        closing.close(Paging.id(id), Json.read(body, VoidInvoice.Reason.class).reason());
        return Response.noContent().build();
    }
}
