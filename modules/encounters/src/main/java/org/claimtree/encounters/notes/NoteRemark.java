package org.claimtree.encounters.notes;

import org.claimtree.platform.InputProblem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that its author should know about a note.
 *
 * @param pointer JSON pointer of the field, empty for the whole note
 * @param code stable name of the rule
 * @param message a sentence for a person, without anything of the client
 */
@Schema(name = "NoteRemark")
public record NoteRemark(String pointer, String code, String message) {
    static NoteRemark of(InputProblem problem) {
        return new NoteRemark(problem.pointer(), problem.code(), problem.message());
    }

    InputProblem problem() {
        return new InputProblem(pointer, code, message);
    }
}
