package org.claimtree.app.records;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.claimtree.catalog.DisclosureNotice;
import org.claimtree.catalog.SubstanceUseCodes;
import org.claimtree.identity.AuditAction;
import org.claimtree.platform.Problem;
import org.claimtree.platform.web.Bodies;
import org.claimtree.platform.web.Json;
import org.claimtree.platform.web.ListWindow;
import org.claimtree.platform.web.Paging;
import org.claimtree.platform.web.TableFile;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Clients with their coverages and diagnoses, and charges: search, read, create, change, export. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
public class PeopleResource {
    @Inject
    private ReadPeople people;

    @Inject
    private ListClients clients;

    @Inject
    private ListCharges charges;

    @Inject
    private SavePeople save;

    @Inject
    private SubstanceUseCodes substanceUse;

    @Context
    private UriInfo uri;

    @POST
    @Path("clients/search")
    @Operation(operationId = "searchClients", summary = "The clients that match; names never stand in addresses")
    @Tag(name = "Clients")
    @Bodies(takes = "ClientSearch", gives = "ClientPage")
    public Response clients(
            InputStream body,
            @Parameter(ref = "clientSort") @QueryParam("sort") @DefaultValue("name") String sort,
            @QueryParam("offset") @DefaultValue("0") String offset,
            @QueryParam("limit") @DefaultValue("100") String limit) {
        ListClients.Question question = Json.read(body, ListClients.Question.class);
        return Json.ok(clients.list(question, ListWindow.page(sort, offset, limit), AuditAction.READ));
    }

    @POST
    @Path("clients/search.csv")
    @Produces(TableFile.CSV)
    @Operation(operationId = "exportClients", summary = "The clients that match, as CSV with a column for each field")
    @Tag(name = "Clients")
    @Bodies(takes = "ClientSearch", refuses = 422)
    public Response clientsCsv(
            InputStream body, @Parameter(ref = "clientSort") @QueryParam("sort") @DefaultValue("name") String sort) {
        return clientFile(TableFile.CSV, body, sort);
    }

    @POST
    @Path("clients/search.xlsx")
    @Produces(TableFile.XLSX)
    @Operation(operationId = "exportClientsWorkbook", summary = "The same as a workbook")
    @Tag(name = "Clients")
    @Bodies(takes = "ClientSearch", refuses = 422)
    public Response clientsXlsx(
            InputStream body, @Parameter(ref = "clientSort") @QueryParam("sort") @DefaultValue("name") String sort) {
        return clientFile(TableFile.XLSX, body, sort);
    }

    private Response clientFile(String type, InputStream body, String sort) {
        ListClients.Question question = Json.read(body, ListClients.Question.class);
        return TableFile.of(
                "clients",
                type,
                clients.list(question, ListWindow.file(sort), AuditAction.EXPORT)
                        .items());
    }

    @GET
    @Path("charges")
    @Operation(operationId = "listCharges", summary = "The charges that match, page by page")
    @Tag(name = "Charges")
    @Bodies(gives = "ChargePage")
    public Response charges(
            @BeanParam ChargeParams params,
            @Parameter(ref = "chargeSort") @QueryParam("sort") @DefaultValue("from") String sort,
            @QueryParam("offset") @DefaultValue("0") String offset,
            @QueryParam("limit") @DefaultValue("100") String limit) {
        return Json.ok(charges.list(params.question(), ListWindow.page(sort, offset, limit), AuditAction.READ));
    }

    @GET
    @Path("charges.csv")
    @Produces(TableFile.CSV)
    @Operation(operationId = "exportCharges", summary = "The charges that match, as CSV with a column for each field")
    @Tag(name = "Charges")
    @Bodies(refuses = 422)
    public Response chargesCsv(
            @BeanParam ChargeParams params,
            @Parameter(ref = "chargeSort") @QueryParam("sort") @DefaultValue("from") String sort) {
        return chargeFile(TableFile.CSV, params, sort);
    }

    @GET
    @Path("charges.xlsx")
    @Produces(TableFile.XLSX)
    @Operation(operationId = "exportChargesWorkbook", summary = "The same as a workbook")
    @Tag(name = "Charges")
    @Bodies(refuses = 422)
    public Response chargesXlsx(
            @BeanParam ChargeParams params,
            @Parameter(ref = "chargeSort") @QueryParam("sort") @DefaultValue("from") String sort) {
        return chargeFile(TableFile.XLSX, params, sort);
    }

    private Response chargeFile(String type, ChargeParams params, String sort) {
        List<ObjectNode> rows = charges.list(params.question(), ListWindow.file(sort), AuditAction.EXPORT)
                .items();
        Set<String> codes = substanceUse.now();
        rows.forEach(row ->
                DisclosureNotice.on(row, codes.contains(row.at("/service/code").asText())));
        return TableFile.of("charges", type, rows);
    }

    @GET
    @Path("clients/{id}")
    @Operation(operationId = "readClient", summary = "A client with coverages and diagnoses")
    @Tag(name = "Clients")
    @Bodies(gives = "Client", headers = "ETag")
    public Response client(@PathParam("id") String id) {
        return shown(PeopleKind.CLIENT, Paging.id(id));
    }

    @GET
    @Path("charges/{id}")
    @Operation(operationId = "readCharge", summary = "A charge")
    @Tag(name = "Charges")
    @Bodies(gives = "Charge", headers = "ETag")
    public Response charge(@PathParam("id") String id) {
        return shown(PeopleKind.CHARGE, Paging.id(id));
    }

    @POST
    @Path("clients")
    @Operation(operationId = "createClient", summary = "A new client with coverages and diagnoses")
    @Tag(name = "Clients")
    @Bodies(
            takes = "NewClient",
            gives = "Client",
            status = 201,
            headers = {"ETag", "Location"},
            refuses = 409)
    public Response newClient(InputStream body, @HeaderParam("Idempotency-Key") String key) {
        return created(PeopleKind.CLIENT, body, key);
    }

    @POST
    @Path("charges")
    @Operation(operationId = "createCharge", summary = "A new charge")
    @Tag(name = "Charges")
    @Bodies(
            takes = "NewCharge",
            gives = "Charge",
            status = 201,
            headers = {"ETag", "Location"},
            refuses = 409)
    public Response newCharge(InputStream body, @HeaderParam("Idempotency-Key") String key) {
        return created(PeopleKind.CHARGE, body, key);
    }

    @PUT
    @Path("clients/{id}")
    @Operation(operationId = "saveClient", summary = "Change a client; coverages keep their ids by their refs")
    @Tag(name = "Clients")
    @Bodies(takes = "Client", gives = "Client", headers = "ETag")
    public Response changeClient(
            @PathParam("id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            InputStream body) {
        return changed(PeopleKind.CLIENT, Paging.id(id), new Change(ifMatch, key), body);
    }

    @PUT
    @Path("charges/{id}")
    @Operation(operationId = "saveCharge", summary = "Change a charge that is on no claim")
    @Tag(name = "Charges")
    @Bodies(takes = "Charge", gives = "Charge", headers = "ETag")
    public Response changeCharge(
            @PathParam("id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            InputStream body) {
        return changed(PeopleKind.CHARGE, Paging.id(id), new Change(ifMatch, key), body);
    }

    private record Change(String ifMatch, String key) {}

    private Response created(PeopleKind kind, InputStream body, String key) {
        UUID id = save.save(new SavePeople.Request(kind, null, content(body), null), key)
                .id();
        ObjectNode json = people.shown(kind, id);
        return Json.status(201, json)
                .tag(ReadPeople.tag(json))
                .location(uri.getAbsolutePathBuilder().path(id.toString()).build())
                .build();
    }

    private Response changed(PeopleKind kind, UUID id, Change change, InputStream body) {
        save.save(new SavePeople.Request(kind, id, content(body), change.ifMatch()), change.key());
        return shown(kind, id);
    }

    private Response shown(PeopleKind kind, UUID id) {
        ObjectNode json = people.shown(kind, id);
        return Json.status(200, json).tag(ReadPeople.tag(json)).build();
    }

    /** A body that is an object; the ids that a read showed may be sent back, they cannot be changed. */
    static ObjectNode content(InputStream body) {
        JsonNode tree = Json.tree(body, Json.ORDINARY);
        if (!(tree instanceof ObjectNode object)) {
            throw Problem.malformed("The body is a JSON object.");
        }
        object.remove("id");
        if (object.get("coverages") instanceof ArrayNode coverages) {
            coverages.forEach(coverage -> {
                if (coverage instanceof ObjectNode one) {
                    one.remove("id");
                }
            });
        }
        return object;
    }
}
