package org.claimtree.encounters.notes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimtree.encounters.NotesReleased;
import org.claimtree.encounters.ReleasedNote;
import org.claimtree.identity.Settings;
import org.claimtree.platform.Problem;

/**
 * Releases one note: checks, units, status and charges are one transaction. The row of the note is locked, so that of two
 * who release it the second finds it released, and a charge has the id of its line, so that there is no second one.
 */
@ApplicationScoped
public class ReleaseNote {
    private ReadNotes notes;
    private NoteFacts facts;
    private NoteUnits units;
    private NoteMarks marks;
    private Settings settings;
    private Event<NotesReleased> news;

    /** For the container. */
    protected ReleaseNote() {}

    @Inject
    public ReleaseNote(
            ReadNotes notes,
            NoteFacts facts,
            NoteUnits units,
            NoteMarks marks,
            Settings settings,
            Event<NotesReleased> news) {
        this.notes = notes;
        this.facts = facts;
        this.units = units;
        this.marks = marks;
        this.settings = settings;
        this.news = news;
    }

    /**
     * Does nothing where it is released already; where two people must sign, the first only signs.
     *
     * @throws Problem 404, 403 for another author's, 409 when it was taken back
     */
    @Transactional
    public void release(UUID id) {
        Note note = notes.locked(id);
        if (note.state().status() == NoteStatus.VOIDED) {
            throw Problem.conflict("note-voided", "The note was taken back; correct it or write another.");
        }
        if (note.state().status() == NoteStatus.DRAFT) {
            release(note);
        }
    }

    private void release(Note draft) {
        boolean signsFirst = needsTwo(draft) && isUnsigned(draft);
        Note note = !signsFirst && units.takeUpPaid(draft) ? notes.locked(draft.id()) : draft;
        Around around = facts.around(note.written(), note.id());
        NoteContent content = NoteDefaults.complete(note.written(), around);
        List<NoteRemark> obstacles = new ArrayList<>();
        NoteRules.problems(content, around).forEach(problem -> obstacles.add(NoteRemark.of(problem)));
        obstacles.addAll(ReleaseRules.obstacles(content, around));
        // Who signs first takes nothing yet, and learns what would stand in the way.
        obstacles.addAll(obstacles.isEmpty() && !signsFirst ? units.take(note, around) : units.look(note, around));
        if (!obstacles.isEmpty()) {
            throw new NoteBlocked(note, obstacles);
        }
        if (signsFirst) {
            if (note.state().history().signed() == null) {
                marks.sign(note);
            }
            return;
        }
        marks.release(note);
        news.fire(new NotesReleased(List.of(released(note, around))));
    }

    /** Whether nobody but the caller has signed. */
    private boolean isUnsigned(Note note) {
        Note.Deed signed = note.state().history().signed();
        return signed == null || marks.isCaller(signed.by());
    }

    private boolean needsTwo(Note note) {
        Set<String> named = Arrays.stream(settings.get(NoteSettings.TWO_SIGN).split(","))
                .map(String::strip)
                .collect(Collectors.toSet());
        return Stream.concat(
                        Stream.of(note.people().performedBy()),
                        note.lines().stream().map(NoteWish.Line::code))
                .anyMatch(named::contains);
    }

    private static ReleasedNote released(Note note, Around around) {
        List<ReleasedNote.Line> lines = new ArrayList<>();
        for (int i = 0; i < note.lines().size(); i++) {
            NoteWish.Line line = note.lines().get(i);
            Note.Counted counted = note.counted().get(i);
            lines.add(new ReleasedNote.Line(
                    counted.id(),
                    counted.no(),
                    line.code(),
                    line.modifiers(),
                    counted.units(),
                    NoteDefaults.minutes(note.session(), line),
                    line.pointers(),
                    new ReleasedNote.Place(
                            counted.place().location(), counted.place().placeOfService()),
                    new ReleasedNote.Price(counted.billable(), counted.amount()),
                    BillsAs.of(note, line.code(), around)));
        }
        return new ReleasedNote(
                note.id(),
                note.number(),
                note.state().appointment(),
                note.client(),
                note.people().performedBy(),
                note.day(),
                note.diagnoses(),
                lines,
                false);
    }
}
