package org.claimtree.app.records;

import com.fasterxml.jackson.databind.JsonNode;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.claimtree.directory.MasterKind;
import org.claimtree.platform.Problem;
import org.claimtree.platform.web.Bodies;
import org.claimtree.platform.web.Json;
import org.claimtree.platform.web.Paging;
import org.claimtree.platform.web.Precondition;
import org.claimtree.platform.web.TableFile;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Master data and catalog: list, read, create, change with effective dates, deactivate, export. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "{Kinds of records}")
public class RecordsResource {
    @Inject
    private ReadRecords records;

    @Inject
    private SaveRecord save;

    /** One page of a list. */
    record Page(List<ObjectNode> items, int total) {}

    @GET
    @Path("{kind:" + RecordKind.PATTERN + "}")
    @Operation(operationId = "list{Kinds}", summary = "The {kinds} that match, page by page")
    @Bodies(gives = "{Kind}Page")
    public Response list(
            @PathParam("kind") String kind,
            @BeanParam RecordParams params,
            @QueryParam("offset") @DefaultValue("0") String offset,
            @QueryParam("limit") @DefaultValue("100") String limit) {
        List<StoredRecord> all = records.list(kind(kind), params.question());
        int from = Math.min(Paging.offset(offset), all.size());
        int to = Math.min(from + Paging.limit(limit), all.size());
        return Json.ok(
                new Page(all.subList(from, to).stream().map(StoredRecord::json).toList(), all.size()));
    }

    @GET
    @Path("{kind:" + RecordKind.PATTERN + "}.csv")
    @Produces(TableFile.CSV)
    @Operation(operationId = "export{Kinds}", summary = "The {kinds} that match, as CSV with a column for each field")
    @Bodies(refuses = 422)
    public Response csv(@PathParam("kind") String kind, @BeanParam RecordParams params) {
        return file(kind, TableFile.CSV, params);
    }

    @GET
    @Path("{kind:" + RecordKind.PATTERN + "}.xlsx")
    @Produces(TableFile.XLSX)
    @Operation(operationId = "export{Kinds}Workbook", summary = "The same as a workbook")
    @Bodies(refuses = 422)
    public Response xlsx(@PathParam("kind") String kind, @BeanParam RecordParams params) {
        return file(kind, TableFile.XLSX, params);
    }

    private Response file(String kind, String type, RecordParams params) {
        List<StoredRecord> all = records.list(kind(kind), params.question());
        return TableFile.of(kind, type, all.stream().map(StoredRecord::json).toList());
    }

    @GET
    @Path("{kind:" + RecordKind.PATTERN + "}/{ref}")
    @Operation(operationId = "read{Kind}", summary = "One {kind} with all its versions")
    @Bodies(gives = "{Kind}", headers = "ETag")
    public Response one(@PathParam("kind") String kind, @PathParam("ref") String ref) {
        return shown(records.one(kind(kind).logKind(), ref));
    }

    @PUT
    @Path("{kind:" + RecordKind.PATTERN + "}/{ref}")
    @Operation(
            operationId = "save{Kind}",
            summary = "Make or change a {kind}",
            description =
                    "If-None-Match: * makes a new record, If-Match changes one. A change applies from the effective"
                            + " date in the body, else from that of the version it changes.")
    @Bodies(takes = "{Kind}", gives = "{Kind}", headers = "ETag")
    public Response save(
            @PathParam("kind") String kind,
            @PathParam("ref") String ref,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("If-None-Match") String ifNoneMatch,
            @HeaderParam("Idempotency-Key") String key,
            InputStream body) {
        RecordKind what = kind(kind);
        save.save(new SaveRecord.Request(what, ref, object(body), new Precondition(ifMatch, ifNoneMatch)), key);
        return shown(records.one(what.logKind(), ref));
    }

    @POST
    @Path("{kind:" + RecordKind.PATTERN + "}/{ref}/deactivate")
    @Operation(operationId = "deactivate{Kind}", summary = "Offer a {kind} no more; what names it stays")
    @Bodies(gives = "{Kind}", headers = "ETag")
    public Response deactivate(
            @PathParam("kind") String kind, @PathParam("ref") String ref, @HeaderParam("If-Match") String ifMatch) {
        RecordKind what = kind(kind);
        ObjectNode content = records.one(what.logKind(), ref).json();
        content.put("active", false);
        save.save(new SaveRecord.Request(what, ref, content, new Precondition(ifMatch, null)), null);
        return shown(records.one(what.logKind(), ref));
    }

    @GET
    @Path("practice")
    @Operation(operationId = "readPractice", summary = "The practice with all its versions")
    @Tag(name = "Practice")
    @Bodies(gives = "Practice", headers = "ETag")
    public Response practice() {
        return shown(records.one(MasterKind.PRACTICE.logKind(), SaveRecord.PRACTICE));
    }

    @PUT
    @Path("practice")
    @Operation(operationId = "savePractice", summary = "Make or change the practice")
    @Tag(name = "Practice")
    @Bodies(takes = "Practice", gives = "Practice", headers = "ETag")
    public Response savePractice(
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("If-None-Match") String ifNoneMatch,
            @HeaderParam("Idempotency-Key") String key,
            InputStream body) {
        Precondition from = new Precondition(ifMatch, ifNoneMatch);
        save.save(new SaveRecord.Request(null, SaveRecord.PRACTICE, object(body), from), key);
        return practice();
    }

    /** The version with the latest effective date, and all versions behind it. */
    private static Response shown(StoredRecord stored) {
        ObjectNode json = stored.json();
        var versions = json.putArray("versions");
        stored.versions().forEach(version -> {
            ObjectNode node = versions.addObject();
            node.put("effective", version.entry().effective().toString());
            node.put("revision", version.revision());
            node.set("content", StoredRecord.content(version));
        });
        return Json.status(200, json).tag(stored.tag()).build();
    }

    /** A body that is an object; the versions that a read added may be sent back as it came. */
    private static ObjectNode object(InputStream body) {
        JsonNode tree = Json.tree(body, Json.ORDINARY);
        if (!(tree instanceof ObjectNode object)) {
            throw Problem.malformed("The body is a JSON object.");
        }
        object.remove("versions");
        return object;
    }

    private static RecordKind kind(String address) {
        return RecordKind.at(address).orElseThrow(() -> Problem.notFound("This list"));
    }
}
