package org.claimtree.encounters.notes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.claimtree.encounters.NotesVoided;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;

/** Takes locked notes back, in the transaction of the caller. */
@ApplicationScoped
public class NoteReturn {
    private static final int LONGEST = 500;

    private NoteMarks marks;
    private NoteUnits units;
    private Event<NotesVoided> news;

    /** For the container. */
    protected NoteReturn() {}

    @Inject
    public NoteReturn(NoteMarks marks, NoteUnits units, Event<NotesVoided> news) {
        this.marks = marks;
        this.units = units;
        this.news = news;
    }

    void take(Note note, String reason) {
        marks.takeBack(note, reason);
        List<UUID> lines = note.counted().stream().map(Note.Counted::id).toList();
        if (note.state().status() == NoteStatus.RELEASED) {
            // Before the units are locked: whoever saves a charge locks the charge first.
            news.fire(new NotesVoided(lines));
        }
        units.giveBack(lines);
    }

    static void demandReason(String reason) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST) {
            throw Problem.invalid(
                    List.of(new InputProblem("/reason", "REASON_MISSING", "Say why, in at most 500 characters.")));
        }
    }
}
