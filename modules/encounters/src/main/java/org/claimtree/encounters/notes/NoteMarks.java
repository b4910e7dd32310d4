package org.claimtree.encounters.notes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.claimtree.identity.AuditTrail;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.Sql;
import org.jdbi.v3.core.statement.Update;

/** Says of locked notes what became of them, in the transaction of the caller. */
@ApplicationScoped
public class NoteMarks {
    private Sql sql;
    private ReadNotes notes;
    private Doer doer;
    private AuditTrail audit;

    /** For the container. */
    protected NoteMarks() {}

    @Inject
    public NoteMarks(Sql sql, ReadNotes notes, Doer doer, AuditTrail audit) {
        this.sql = sql;
        this.notes = notes;
        this.doer = doer;
        this.audit = audit;
    }

    /** Who does it, and when. */
    Doer doer() {
        return doer;
    }

    /** New notes that nobody has seen before. */
    void written(Collection<Note> notes) {
        audit.record(notes.stream().map(note -> NoteTrace.of(null, note, null)).toList());
    }

    /** Somebody's name as that of the caller. */
    boolean isCaller(String name) {
        return doer.name().equals(name);
    }

    /** The first of two signatures. */
    void sign(Note note) {
        mark(note, "signed_by = :by, signed_at = :at, blocked = null", null);
    }

    void release(Note note) {
        mark(note, "status = 'RELEASED', released_by = :by, released_at = :at, blocked = null", null);
    }

    /**
     * @param reason in words
     */
    void takeBack(Note note, String reason) {
        mark(
                note,
                "status = 'VOIDED', voided_by = :by, voided_at = :at, void_reason = :reason, blocked = null",
                reason);
    }

    /** What stood against its release; no new version, because nobody changed anything. */
    void block(Note note, List<NoteRemark> remarks) {
        sql.run(h -> h.createUpdate("update encounters.note set blocked = :remarks where id = :id")
                .bind("remarks", CanonicalJson.write(remarks))
                .bind("id", note.id())
                .execute());
    }

    private void mark(Note before, String what, String reason) {
        sql.run(h -> {
            Update update = h.createUpdate(
                            "update encounters.note set " + what + ", version = version + 1 where id = :id")
                    .bind("by", doer.name())
                    .bind("at", doer.at())
                    .bind("id", before.id());
            if (reason != null) {
                update.bind("reason", reason);
            }
            update.execute();
        });
        audit.record(NoteTrace.of(before, notes.demand(before.id()), reason));
    }
}
