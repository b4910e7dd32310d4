package org.claimtree.invoicing.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.claimtree.invoicing.documents.Ageing;
import org.claimtree.invoicing.documents.PrintInvoice;
import org.claimtree.invoicing.documents.PrintStatement;
import org.claimtree.platform.web.Bodies;
import org.claimtree.platform.web.Json;
import org.claimtree.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Bills and statements as PDF, and what is open by age. */
@Path("")
@Tag(name = "Invoices")
public class DocumentsResource {
    private static final String PDF = "application/pdf";

    @Inject
    private PrintInvoice invoices;

    @Inject
    private PrintStatement statements;

    @Inject
    private Ageing ageing;

    @GET
    @Path("invoices/{id}/invoice.pdf")
    @Produces(PDF)
    @Operation(operationId = "printInvoice", summary = "An invoice as a letter to the client")
    @Bodies
    public Response invoice(@PathParam("id") String id) {
        return pdf("invoice.pdf", invoices.print(Paging.id(id), false));
    }

    @GET
    @Path("invoices/{id}/superbill.pdf")
    @Produces(PDF)
    @Operation(operationId = "printSuperbill", summary = "The same with codes, diagnoses, NPI and tax id, for a payer")
    @Bodies
    public Response superbill(@PathParam("id") String id) {
        return pdf("superbill.pdf", invoices.print(Paging.id(id), true));
    }

    @GET
    @Path("clients/{id}/statement.pdf")
    @Produces(PDF)
    @Operation(operationId = "printStatement", summary = "What is open for a client as of today, with its age")
    @Bodies
    public Response statement(@PathParam("id") String id) {
        return pdf("statement.pdf", statements.print(Paging.id(id)));
    }

    @GET
    @Path("ageing")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readAgeing",
            summary = "What is open by who owes it and by the age of the service, as of any day")
    @Bodies(givesRecord = Ageing.Report.class)
    public Response ageing(@QueryParam("asOf") String asOf, @QueryParam("client") String client) {
        return Json.ok(ageing.report(Paging.date(asOf), client == null ? null : Paging.id(client)));
    }

    private static Response pdf(String name, byte[] bytes) {
        return Response.ok(bytes, PDF)
                .header("Content-Disposition", "inline; filename=\"" + name + "\"")
                .header("Cache-Control", "no-store")
                .build();
    }
}
