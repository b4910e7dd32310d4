package org.claimtree.authorizations.web;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.UUID;
import org.claimtree.authorizations.keeping.ListAuthorizations;
import org.claimtree.authorizations.keeping.ReadAuthorizations;
import org.claimtree.authorizations.keeping.SaveAuthorization;
import org.claimtree.authorizations.keeping.Shown;
import org.claimtree.authorizations.keeping.Wish;
import org.claimtree.identity.AuditAction;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.web.Bodies;
import org.claimtree.platform.web.Json;
import org.claimtree.platform.web.ListWindow;
import org.claimtree.platform.web.Paging;
import org.claimtree.platform.web.TableFile;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Authorizations: search, read, add, change, export. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Authorizations")
public class AuthorizationsResource {
    @Inject
    private ListAuthorizations list;

    @Inject
    private ReadAuthorizations reading;

    @Inject
    private SaveAuthorization saving;

    @Context
    private UriInfo uri;

    @GET
    @Path("authorizations")
    @Operation(operationId = "listAuthorizations", summary = "The authorizations that match, page by page")
    @Bodies(givesRecord = ListAuthorizations.Page.class)
    public Response list(
            @BeanParam FilterParams params,
            @Parameter(ref = "authorizationSort") @QueryParam("sort") @DefaultValue("client") String sort,
            @QueryParam("offset") @DefaultValue("0") String offset,
            @QueryParam("limit") @DefaultValue("100") String limit) {
        return Json.ok(list.list(params.filter(), ListWindow.page(sort, offset, limit), AuditAction.READ));
    }

    @GET
    @Path("authorizations.csv")
    @Produces(TableFile.CSV)
    @Operation(
            operationId = "exportAuthorizations",
            summary = "The authorizations that match, as CSV with a column for each field")
    @Bodies(refuses = 422)
    public Response csv(
            @BeanParam FilterParams params,
            @Parameter(ref = "authorizationSort") @QueryParam("sort") @DefaultValue("client") String sort) {
        return file(TableFile.CSV, params, sort);
    }

    @GET
    @Path("authorizations.xlsx")
    @Produces(TableFile.XLSX)
    @Operation(operationId = "exportAuthorizationsWorkbook", summary = "The same as a workbook")
    @Bodies(refuses = 422)
    public Response xlsx(
            @BeanParam FilterParams params,
            @Parameter(ref = "authorizationSort") @QueryParam("sort") @DefaultValue("client") String sort) {
        return file(TableFile.XLSX, params, sort);
    }

    @GET
    @Path("authorizations/{id}")
    @Operation(operationId = "readAuthorization", summary = "An authorization with what is left of its units")
    @Bodies(givesRecord = Shown.class, headers = "ETag")
    public Response one(@PathParam("id") String id) {
        return shown(200, Paging.id(id)).build();
    }

    @GET
    @Path("authorizations/{id}/ledger")
    @Operation(
            operationId = "readUnitLedger",
            summary = "Everything that moved the units of an authorization, and of those that share them")
    @Bodies(givesRecord = ReadAuthorizations.Ledger.class)
    public Response ledger(@PathParam("id") String id) {
        return Json.ok(reading.ledger(Paging.id(id)));
    }

    @POST
    @Path("authorizations")
    @Operation(operationId = "createAuthorization", summary = "A new authorization")
    @Bodies(
            takes = "AuthorizationWish",
            givesRecord = Shown.class,
            status = 201,
            headers = {"ETag", "Location"})
    public Response create(InputStream body, @HeaderParam("Idempotency-Key") String key) {
        Wish wish = Json.read(body, Wish.class);
        UUID id = saving.save(new SaveAuthorization.Request(null, wish, null, key))
                .id();
        return shown(201, id)
                .location(uri.getAbsolutePathBuilder().path(id.toString()).build())
                .build();
    }

    @PUT
    @Path("authorizations/{id}")
    @Operation(
            operationId = "saveAuthorization",
            summary = "Change an authorization; remaining units are adjusted with a reason and a permission of its own")
    @Bodies(takes = "AuthorizationWish", givesRecord = Shown.class, headers = "ETag")
    public Response change(
            @PathParam("id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            InputStream body) {
        UUID which = Paging.id(id);
        saving.save(new SaveAuthorization.Request(which, Json.read(body, Wish.class), ifMatch, key));
        return shown(200, which).build();
    }

    private Response.ResponseBuilder shown(int status, UUID id) {
        Shown shown = reading.one(id);
        return Json.status(status, shown).tag(Integer.toString(shown.version()));
    }

    private Response file(String type, FilterParams params, String sort) {
        List<JsonNode> rows = list.list(params.filter(), ListWindow.file(sort), AuditAction.EXPORT).items().stream()
                .map(item -> CanonicalJson.mapper().<JsonNode>valueToTree(item))
                .toList();
        return TableFile.of("authorizations", type, rows);
    }
}
