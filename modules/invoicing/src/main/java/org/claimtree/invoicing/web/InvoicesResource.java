package org.claimtree.invoicing.web;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.claimtree.identity.AuditAction;
import org.claimtree.invoicing.invoices.ListInvoices;
import org.claimtree.invoicing.invoices.ReadInvoice;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.web.Bodies;
import org.claimtree.platform.web.Json;
import org.claimtree.platform.web.ListWindow;
import org.claimtree.platform.web.Paging;
import org.claimtree.platform.web.TableFile;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Invoices: search, read, export. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Invoices")
public class InvoicesResource {
    @Inject
    private ListInvoices list;

    @Inject
    private ReadInvoice reading;

    @GET
    @Path("invoices")
    @Operation(operationId = "listInvoices", summary = "The invoices that match, page by page")
    @Bodies(givesRecord = ListInvoices.Page.class)
    public Response list(
            @BeanParam InvoiceParams params,
            @Parameter(ref = "invoiceSort") @QueryParam("sort") @DefaultValue("-from") String sort,
            @QueryParam("offset") @DefaultValue("0") String offset,
            @QueryParam("limit") @DefaultValue("100") String limit) {
        return Json.ok(list.list(params.filter(), ListWindow.page(sort, offset, limit), AuditAction.READ));
    }

    @GET
    @Path("invoices.csv")
    @Produces(TableFile.CSV)
    @Operation(operationId = "exportInvoices", summary = "The invoices that match, as CSV with a column for each field")
    @Bodies(refuses = 422)
    public Response csv(
            @BeanParam InvoiceParams params,
            @Parameter(ref = "invoiceSort") @QueryParam("sort") @DefaultValue("-from") String sort) {
        return file(TableFile.CSV, params, sort);
    }

    @GET
    @Path("invoices.xlsx")
    @Produces(TableFile.XLSX)
    @Operation(operationId = "exportInvoicesWorkbook", summary = "The same as a workbook")
    @Bodies(refuses = 422)
    public Response xlsx(
            @BeanParam InvoiceParams params,
            @Parameter(ref = "invoiceSort") @QueryParam("sort") @DefaultValue("-from") String sort) {
        return file(TableFile.XLSX, params, sort);
    }

    @GET
    @Path("invoices/{id}")
    @Operation(operationId = "readInvoice", summary = "An invoice with its lines and what is paid and open")
    @Bodies(givesRecord = ReadInvoice.Whole.class, headers = "ETag")
    public Response one(@PathParam("id") String id) {
        return InvoiceAnswer.of(200, reading.one(Paging.id(id)));
    }

    private Response file(String type, InvoiceParams params, String sort) {
        List<JsonNode> rows = list.list(params.filter(), ListWindow.file(sort), AuditAction.EXPORT).items().stream()
                .map(item -> CanonicalJson.mapper().<JsonNode>valueToTree(item))
                .toList();
        return TableFile.of("invoices", type, rows);
    }
}
