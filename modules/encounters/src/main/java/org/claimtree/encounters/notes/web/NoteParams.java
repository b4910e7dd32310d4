package org.claimtree.encounters.notes.web;

import jakarta.ws.rs.QueryParam;
import org.claimtree.encounters.notes.ListNotes;
import org.claimtree.encounters.notes.NoteStatus;
import org.claimtree.platform.Problem;
import org.claimtree.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which notes are looked for, as it stands in an address: ids, refs and dates only. */
public class NoteParams {
    @QueryParam("client")
    private String client;

    @QueryParam("performedBy")
    private String performedBy;

    @QueryParam("code")
    private String code;

    @QueryParam("from")
    private String from;

    @QueryParam("through")
    private String through;

    @Parameter(ref = "noteStatus")
    @QueryParam("status")
    private String status;

    @QueryParam("blocked")
    private String blocked;

    ListNotes.Question question() {
        return new ListNotes.Question(
                client == null ? null : Paging.id(client),
                performedBy,
                code,
                new ListNotes.Question.Span(Paging.date(from), Paging.date(through)),
                new ListNotes.Question.State(status(), Paging.maybe(blocked)));
    }

    private NoteStatus status() {
        try {
            return status == null ? null : NoteStatus.valueOf(status);
        } catch (IllegalArgumentException e) {
            throw Problem.malformed("There is no such status of a note.");
        }
    }
}
