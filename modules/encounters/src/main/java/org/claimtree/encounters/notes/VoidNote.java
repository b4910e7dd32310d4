package org.claimtree.encounters.notes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.claimtree.platform.Problem;

/** Takes a note back: its charges are void and its units returned. A draft is thrown away. */
@ApplicationScoped
public class VoidNote {
    private ReadNotes notes;
    private NoteReturn back;

    /** For the container. */
    protected VoidNote() {}

    @Inject
    public VoidNote(ReadNotes notes, NoteReturn back) {
        this.notes = notes;
        this.back = back;
    }

    /**
     * Why.
     *
     * @param reason in words
     */
    public record Wish(String reason) {}

    /**
     * Does nothing where it was taken back already.
     *
     * @throws Problem 404, 403, 409 when a charge is on a claim, 422 without a reason
     */
    @Transactional
    public void take(UUID id, Wish wish) {
        NoteReturn.demandReason(wish.reason());
        Note note = notes.locked(id);
        if (note.state().status() != NoteStatus.VOIDED) {
            back.take(note, wish.reason());
        }
    }
}
