package org.claimtree.encounters.notes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Releases notes, each in a transaction of its own. What stands against one is told and kept with it. */
@ApplicationScoped
public class ReleaseNotes {
    private static final int MOST = 500;

    private ReleaseNote release;
    private BlockNote block;
    private ReadNotes notes;

    /** For the container. */
    protected ReleaseNotes() {}

    @Inject
    public ReleaseNotes(ReleaseNote release, BlockNote block, ReadNotes notes) {
        this.release = release;
        this.block = block;
        this.notes = notes;
    }

    /**
     * Which ones.
     *
     * @param notes ids, each once
     */
    public record Wish(List<UUID> notes) {
        public Wish {
            notes = notes == null ? List.of() : notes.stream().distinct().toList();
        }
    }

    /**
     * What became of one.
     *
     * @param note id
     * @param status DRAFT where something stands against it, or another person must sign
     * @param remarks what stands against it
     */
    @Schema(name = "NoteReleaseAnswer")
    public record Answer(UUID note, NoteStatus status, List<NoteRemark> remarks) {}

    /** One answer for each. */
    @Schema(name = "NoteReleaseAnswers")
    public record Answers(List<Answer> answers) {}

    /**
     * @throws Problem 422 when there are none, or too many at once
     */
    public Answers all(Wish wish) {
        if (wish.notes().isEmpty() || wish.notes().size() > MOST) {
            throw Problem.invalid(
                    List.of(new InputProblem("/notes", "NOTES_COUNT", "Choose one note or more, at most 500.")));
        }
        List<Answer> answers = new ArrayList<>();
        for (UUID id : wish.notes()) {
            answers.add(answer(id));
        }
        return new Answers(answers);
    }

    private Answer answer(UUID id) {
        try {
            List<NoteRemark> remarks = release(id);
            return new Answer(id, notes.demand(id).state().status(), remarks);
        } catch (Problem problem) {
            return new Answer(id, null, List.of(new NoteRemark("", problem.type(), problem.getMessage())));
        }
    }

    /**
     * @return the note as it is then
     * @throws Problem 404, 403, 409 {@code note-blocked} with every obstacle
     */
    public Note one(UUID id) {
        List<NoteRemark> remarks = release(id);
        if (!remarks.isEmpty()) {
            throw new Problem(
                    "note-blocked",
                    409,
                    "The note cannot be released",
                    "It stays a draft; what stands against it is told line by line.",
                    remarks.stream().map(NoteRemark::problem).toList());
        }
        return notes.one(id);
    }

    private List<NoteRemark> release(UUID id) {
        try {
            release.release(id);
            return List.of();
        } catch (NoteBlocked blocked) {
            block.block(id, blocked.version(), blocked.remarks());
            return blocked.remarks();
        }
    }
}
