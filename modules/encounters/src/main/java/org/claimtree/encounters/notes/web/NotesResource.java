package org.claimtree.encounters.notes.web;

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
import org.claimtree.encounters.notes.ListNotes;
import org.claimtree.encounters.notes.Note;
import org.claimtree.encounters.notes.NoteWish;
import org.claimtree.encounters.notes.OfferedCodes;
import org.claimtree.encounters.notes.ReadNotes;
import org.claimtree.encounters.notes.SaveNote;
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

/** Notes: search, read, write, export. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notes")
public class NotesResource {
    @Inject
    private ListNotes list;

    @Inject
    private ReadNotes reading;

    @Inject
    private SaveNote saving;

    @Inject
    private OfferedCodes offered;

    @Context
    private UriInfo uri;

    @GET
    @Path("notes")
    @Operation(operationId = "listNotes", summary = "The notes that match, without their texts, page by page")
    @Bodies(givesRecord = ListNotes.Page.class)
    public Response list(
            @BeanParam NoteParams params,
            @Parameter(ref = "noteSort") @QueryParam("sort") @DefaultValue("-start") String sort,
            @QueryParam("offset") @DefaultValue("0") String offset,
            @QueryParam("limit") @DefaultValue("100") String limit) {
        return Json.ok(list.list(params.question(), ListWindow.page(sort, offset, limit), AuditAction.READ));
    }

    @GET
    @Path("notes.csv")
    @Produces(TableFile.CSV)
    @Operation(operationId = "exportNotes", summary = "The notes that match, as CSV with a column for each field")
    @Bodies(refuses = 422)
    public Response csv(
            @BeanParam NoteParams params,
            @Parameter(ref = "noteSort") @QueryParam("sort") @DefaultValue("-start") String sort) {
        return file(TableFile.CSV, params, sort);
    }

    @GET
    @Path("notes.xlsx")
    @Produces(TableFile.XLSX)
    @Operation(operationId = "exportNotesWorkbook", summary = "The same as a workbook")
    @Bodies(refuses = 422)
    public Response xlsx(
            @BeanParam NoteParams params,
            @Parameter(ref = "noteSort") @QueryParam("sort") @DefaultValue("-start") String sort) {
        return file(TableFile.XLSX, params, sort);
    }

    @GET
    @Path("notes/{id}")
    @Operation(
            operationId = "readNote",
            summary = "A note; a draft with what stands against its release and what its author should look at")
    @Bodies(givesRecord = Note.class, headers = "ETag")
    public Response one(@PathParam("id") String id) {
        return shown(200, Paging.id(id)).build();
    }

    @GET
    @Path("notes/offered-codes")
    @Operation(
            operationId = "listOfferedNoteCodes",
            summary =
                    "Codes that a note of a client may have: on the author's list, and authorized as the practice wants it")
    @Bodies(givesRecord = OfferedCodes.Codes.class, refuses = 404)
    public Response offered(
            @QueryParam("client") String client,
            @QueryParam("performedBy") String performedBy,
            @QueryParam("on") String on) {
        return Json.ok(offered.of(client == null ? null : Paging.id(client), performedBy, Paging.date(on)));
    }

    @POST
    @Path("notes")
    @Operation(operationId = "writeNote", summary = "A new draft; what is left out is filled in")
    @Bodies(
            takes = "NoteWish",
            givesRecord = Note.class,
            status = 201,
            headers = {"ETag", "Location"})
    public Response write(InputStream body, @HeaderParam("Idempotency-Key") String key) {
        NoteWish wish = Json.read(body, NoteWish.class);
        UUID id = saving.save(new SaveNote.Request(null, wish, null, key)).id();
        return shown(201, id)
                .location(uri.getAbsolutePathBuilder().path(id.toString()).build())
                .build();
    }

    @PUT
    @Path("notes/{id}")
    @Operation(operationId = "saveNote", summary = "Change a draft; whoever signed it signs again")
    @Bodies(takes = "NoteWish", givesRecord = Note.class, headers = "ETag")
    public Response change(
            @PathParam("id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            InputStream body) {
        UUID which = Paging.id(id);
        saving.save(new SaveNote.Request(which, Json.read(body, NoteWish.class), ifMatch, key));
        return shown(200, which).build();
    }

    private Response.ResponseBuilder shown(int status, UUID id) {
        Note note = reading.one(id);
        return Json.status(status, note).tag(Integer.toString(note.version()));
    }

    private Response file(String type, NoteParams params, String sort) {
        List<JsonNode> rows = list.list(params.question(), ListWindow.file(sort), AuditAction.EXPORT).items().stream()
                .map(item -> CanonicalJson.mapper().<JsonNode>valueToTree(item))
                .toList();
        return TableFile.of("notes", type, rows);
    }
}
