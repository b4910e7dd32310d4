package org.claimtree.encounters.notes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Remembers what stood against the release of a draft, in a transaction of its own: that of the release is gone. */
@ApplicationScoped
public class BlockNote {
    private ReadNotes notes;
    private NoteMarks marks;

    /** For the container. */
    protected BlockNote() {}

    @Inject
    public BlockNote(ReadNotes notes, NoteMarks marks) {
        this.notes = notes;
        this.marks = marks;
    }

    /** Does nothing where somebody changed or released the note meanwhile. */
    @Transactional
    public void block(UUID id, int version, List<NoteRemark> remarks) {
        Note note = notes.locked(id);
        if (note.version() == version && note.state().status() == NoteStatus.DRAFT) {
            marks.block(note, remarks);
        }
    }
}
