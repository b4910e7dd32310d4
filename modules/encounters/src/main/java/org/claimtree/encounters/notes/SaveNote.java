package org.claimtree.encounters.notes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.Fingerprint;
import org.claimtree.platform.IdempotencyKeys;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.platform.web.Precondition;

/** Writes a new draft, or changes one. */
@ApplicationScoped
public class SaveNote {
    private ReadNotes notes;
    private NoteWriter writer;
    private IdempotencyKeys keys;

    /** For the container. */
    protected SaveNote() {}

    @Inject
    public SaveNote(ReadNotes notes, NoteWriter writer, IdempotencyKeys keys) {
        this.notes = notes;
        this.writer = writer;
        this.keys = keys;
    }

    /**
     * What is to be saved.
     *
     * @param id of the one to change, null for a new one
     * @param ifMatch version that was read; needed for a change
     * @param key idempotency key, or null
     */
    public record Request(UUID id, NoteWish wish, String ifMatch, String key) {}

    /** The note that was saved. */
    public record Saved(UUID id) {}

    /**
     * @throws Problem 404, 403, 409 about the version or when it is no draft, 428, 422 with all pointers
     */
    @Transactional
    public Saved save(Request request) {
        String asked = "note " + request.id() + " " + CanonicalJson.write(request.wish());
        return keys.once(request.key(), Fingerprint.of(asked), Saved.class, () -> new Saved(once(request)));
    }

    private UUID once(Request request) {
        if (request.id() == null) {
            return writer.write(request.wish(), null);
        }
        Note before = notes.locked(request.id());
        new Precondition(request.ifMatch(), null).check(Integer.toString(before.version()), "");
        if (before.state().status() != NoteStatus.DRAFT) {
            throw Problem.conflict("note-not-draft", "Only a draft is changed; a released note is corrected.");
        }
        if (!before.client().equals(request.wish().client())) {
            throw Problem.invalid(
                    List.of(new InputProblem("/client", "CLIENT_FIXED", "A note stays with its client.")));
        }
        writer.rewrite(before, request.wish());
        return before.id();
    }
}
