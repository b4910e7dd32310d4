package org.claimtree.encounters.notes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.claimtree.clients.ClientScope;
import org.claimtree.directory.RowScopes;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.AuditTrail;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;

/** One note. Who does not see the client finds nothing. */
@ApplicationScoped
public class ReadNotes {
    private Sql sql;
    private RowScopes scopes;
    private NoteFacts facts;
    private NoteUnits units;
    private AuditTrail audit;

    /** For the container. */
    protected ReadNotes() {}

    @Inject
    public ReadNotes(Sql sql, RowScopes scopes, NoteFacts facts, NoteUnits units, AuditTrail audit) {
        this.sql = sql;
        this.scopes = scopes;
        this.facts = facts;
        this.units = units;
        this.audit = audit;
    }

    /**
     * To be shown; a draft with what its author should look at.
     *
     * @throws Problem 404
     */
    public Note one(UUID id) {
        Note note = demand(id);
        audit.record(AuditEntry.of(
                AuditAction.READ, "note", List.of(id.toString(), note.client().toString())));
        return note.state().status() == NoteStatus.DRAFT ? note.warned(warnings(note)) : note;
    }

    private List<NoteRemark> warnings(Note note) {
        Around around = facts.around(note.written(), note.id());
        NoteContent content = NoteDefaults.complete(note.written(), around);
        List<NoteRemark> warnings = new java.util.ArrayList<>(
                NoteRules.problems(content, around).stream().map(NoteRemark::of).toList());
        warnings.addAll(ReleaseRules.warnings(content, around));
        warnings.addAll(units.look(note, around));
        return warnings;
    }

    /** Untraced, for who works with it. */
    Optional<Note> find(UUID id) {
        ClientScope scope = ClientScope.of(scopes.current());
        return sql.query(h -> {
            boolean seen = scope.bind(h.createQuery("select exists (select 1 from encounters.note n where n.id = :id"
                                    + scope.onId("n.client") + ")")
                            .bind("id", id))
                    .mapTo(Boolean.class)
                    .one();
            return seen ? Optional.of(NoteRows.byIds(h, List.of(id)).get(id)) : Optional.empty();
        });
    }

    /**
     * @throws Problem 404
     */
    Note demand(UUID id) {
        return find(id).orElseThrow(() -> Problem.notFound("This note"));
    }

    /**
     * One that nobody else changes or releases until this transaction ends.
     *
     * @throws Problem 404; 403 when it is another author's and the caller works with his own only
     */
    Note locked(UUID id) {
        demand(id);
        sql.run(h -> h.createQuery("select id from encounters.note where id = :id for update")
                .bind("id", id)
                .mapTo(UUID.class)
                .one());
        Note note = demand(id);
        if (!facts.writer().may(note.people().performedBy())) {
            throw new Problem(
                    "own-notes-only",
                    403,
                    "This is another author's note",
                    "You change and release your own notes only.",
                    List.of());
        }
        return note;
    }
}
