package org.claimtree.encounters.notes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.claimtree.identity.AuditTrail;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;

/** Writes drafts, in the transaction of the caller. */
@ApplicationScoped
public class NoteWriter {
    private Sql sql;
    private ReadNotes notes;
    private NoteFacts facts;
    private NoteUnits units;
    private Doer doer;
    private AuditTrail audit;

    /** For the container. */
    protected NoteWriter() {}

    @Inject
    public NoteWriter(Sql sql, ReadNotes notes, NoteFacts facts, NoteUnits units, Doer doer, AuditTrail audit) {
        this.sql = sql;
        this.notes = notes;
        this.facts = facts;
        this.units = units;
        this.doer = doer;
        this.audit = audit;
    }

    /**
     * A new draft.
     *
     * @param appointment the session that it documents, or null
     * @return id of the note
     * @throws Problem 422 with all that is wrong; pointers are those of the wish
     */
    public UUID write(NoteWish wish, UUID appointment) {
        Around around = facts.around(wish, null);
        return insert(checked(wish, around), around, new Origin(appointment, null));
    }

    /** A draft with the content of a note, in whose place it is written. What does not hold any more is told at release. */
    UUID inPlaceOf(Note before) {
        Around around = facts.around(before.written(), before.id());
        NoteContent content = NoteDefaults.complete(before.written(), around);
        return insert(content, around, new Origin(before.state().appointment(), before.id()));
    }

    /** Other content for a draft that is locked; who signed it has not signed this. */
    void rewrite(Note before, NoteWish wish) {
        Around around = facts.around(wish, before.id());
        NoteContent content = checked(wish, around);
        sql.run(h -> {
            NoteRows.write(h, before.id(), content, doer.at().toInstant());
            h.createUpdate("update encounters.note set blocked = null, signed_by = null, signed_at = null,"
                            + " version = version + 1 where id = :id")
                    .bind("id", before.id())
                    .execute();
        });
        Note after = notes.demand(before.id());
        units.reserve(after, around, lines(before));
        audit.record(NoteTrace.of(before, after, null));
    }

    private record Origin(UUID appointment, UUID corrects) {}

    private static List<UUID> lines(Note note) {
        return note.counted().stream().map(Note.Counted::id).toList();
    }

    private static NoteContent checked(NoteWish wish, Around around) {
        NoteContent content = NoteDefaults.complete(wish, around);
        List<InputProblem> problems = NoteRules.problems(content, around);
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
        return content;
    }

    private UUID insert(NoteContent content, Around around, Origin origin) {
        UUID id = UUID.randomUUID();
        NoteWish wish = content.wish();
        sql.run(h -> {
            h.createUpdate(
                            "insert into encounters.note (id, number, client, appointment, performed_by, start_at, end_at,"
                                    + " diagnoses, text, status, corrects, written_by, written_at) values (:id,"
                                    + " nextval('encounters.note_number'), :client, :appointment, :performedBy, :start, :end,"
                                    + " '{}', '', 'DRAFT', :corrects, :by, :at)")
                    .bind("id", id)
                    .bind("client", wish.client())
                    .bind("appointment", origin.appointment())
                    .bind("performedBy", wish.people().performedBy())
                    .bind("start", wish.session().start())
                    .bind(
                            "end",
                            wish.session().start().plusMinutes(wish.session().minutes()))
                    .bind("corrects", origin.corrects())
                    .bind("by", doer.name())
                    .bind("at", doer.at())
                    .execute();
            NoteRows.write(h, id, content, doer.at().toInstant());
        });
        Note note = notes.demand(id);
        units.reserve(note, around, List.of());
        audit.record(NoteTrace.of(null, note, null));
        return id;
    }
}
