package org.claimtree.encounters.notes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.claimtree.platform.Problem;

/** Takes a released note back and writes a draft of the same content in its place, in one step. */
@ApplicationScoped
public class CorrectNote {
    private ReadNotes notes;
    private NoteReturn back;
    private NoteWriter writer;

    /** For the container. */
    protected CorrectNote() {}

    @Inject
    public CorrectNote(ReadNotes notes, NoteReturn back, NoteWriter writer) {
        this.notes = notes;
        this.back = back;
        this.writer = writer;
    }

    /**
     * The second call answers as the first did.
     *
     * @return id of the draft
     * @throws Problem 404, 403, 409 when it is not released or a charge is on a claim, 422 without a reason
     */
    @Transactional
    public UUID correct(UUID id, VoidNote.Wish wish) {
        NoteReturn.demandReason(wish.reason());
        Note note = notes.locked(id);
        if (note.state().correctedBy() != null) {
            return note.state().correctedBy();
        }
        if (note.state().status() != NoteStatus.RELEASED) {
            throw Problem.conflict("note-not-released", "Only a released note is corrected; a draft is changed.");
        }
        back.take(note, wish.reason());
        return writer.inPlaceOf(note);
    }
}
