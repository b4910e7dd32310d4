package org.claimtree.encounters.notes.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.UUID;
import org.claimtree.encounters.notes.CorrectNote;
import org.claimtree.encounters.notes.Note;
import org.claimtree.encounters.notes.ReadNotes;
import org.claimtree.encounters.notes.ReleaseNotes;
import org.claimtree.encounters.notes.VoidNote;
import org.claimtree.platform.web.Bodies;
import org.claimtree.platform.web.Json;
import org.claimtree.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Notes: released, taken back, corrected. Each of these answers the second time as it did the first. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notes")
public class NoteReleaseResource {
    @Inject
    private ReleaseNotes release;

    @Inject
    private VoidNote voiding;

    @Inject
    private CorrectNote correcting;

    @Inject
    private ReadNotes reading;

    @Context
    private UriInfo uri;

    @POST
    @Path("notes/release")
    @Operation(
            operationId = "releaseNotes",
            summary = "Release several notes, each by itself; what stands against one is told and kept with it")
    @Bodies(takes = "NoteSelection", givesRecord = ReleaseNotes.Answers.class)
    public Response all(InputStream body) {
        return Json.ok(release.all(Json.read(body, ReleaseNotes.Wish.class)));
    }

    @POST
    @Path("notes/{id}/release")
    @Operation(
            operationId = "releaseNote",
            summary = "Release a note: units are taken and charges made, or it stays a draft and says what stands"
                    + " against it")
    @Bodies(givesRecord = Note.class, headers = "ETag", refuses = 409)
    public Response one(@PathParam("id") String id) {
        return shown(200, release.one(Paging.id(id))).build();
    }

    @POST
    @Path("notes/{id}/void")
    @Operation(
            operationId = "voidNote",
            summary = "Take a note back: its charges are void and its units returned; a draft is thrown away")
    @Bodies(takes = "NoteReason", givesRecord = Note.class, headers = "ETag", refuses = 409)
    public Response takeBack(@PathParam("id") String id, InputStream body) {
        UUID which = Paging.id(id);
        voiding.take(which, Json.read(body, VoidNote.Wish.class));
        return shown(200, reading.one(which)).build();
    }

    @POST
    @Path("notes/{id}/correct")
    @Operation(
            operationId = "correctNote",
            summary = "Take a released note back and write a draft of the same content in its place")
    @Bodies(
            takes = "NoteReason",
            givesRecord = Note.class,
            status = 201,
            headers = {"ETag", "Location"},
            refuses = 409)
    public Response correct(@PathParam("id") String id, InputStream body) {
        UUID draft = correcting.correct(Paging.id(id), Json.read(body, VoidNote.Wish.class));
        return shown(201, reading.one(draft))
                .location(uri.getBaseUriBuilder()
                        .path("notes")
                        .path(draft.toString())
                        .build())
                .build();
    }

    private static Response.ResponseBuilder shown(int status, Note note) {
        return Json.status(status, note).tag(Integer.toString(note.version()));
    }
}
