package org.claimtree.encounters.notes;

import java.util.List;

/** Something stands against releasing a note; rolls back what was done for it. */
final class NoteBlocked extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<NoteRemark> remarks;
    private final int version;

    NoteBlocked(Note note, List<NoteRemark> remarks) {
        super("The note cannot be released as it is.");
        this.remarks = List.copyOf(remarks);
        this.version = note.version();
    }

    List<NoteRemark> remarks() {
        return remarks;
    }

    /** Of the note that was looked at. */
    int version() {
        return version;
    }
}
