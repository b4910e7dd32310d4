package org.claimtree.codesets.imports;

import java.util.ArrayList;
import java.util.List;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;

/** What is wrong with a file, by line and column. */
final class Findings {
    private static final int TOLD = 100;

    private final List<InputProblem> problems = new ArrayList<>();

    /**
     * @param column of the character, or of the cell in a table, from 1
     * @param what a sentence that does not repeat what stands there
     */
    void add(long line, int column, String code, String what) {
        problems.add(new InputProblem("", code, "Line %d, column %d: %s".formatted(line, column, what)));
        if (problems.size() >= TOLD) {
            refuse();
        }
    }

    /** Something that leaves nothing to go on with. */
    Problem fatal(long line, int column, String code, String what) {
        add(line, column, code, what);
        return problem();
    }

    /**
     * @throws Problem 422 with all of them, if there are any
     */
    void refuse() {
        if (!problems.isEmpty()) {
            throw problem();
        }
    }

    private Problem problem() {
        return problem(problems);
    }

    /** The refusal of a file as a whole. */
    static Problem of(String code, String what) {
        return problem(List.of(new InputProblem("", code, what)));
    }

    private static Problem problem(List<InputProblem> problems) {
        return new Problem(
                "unreadable-code-file",
                422,
                "The file cannot be taken",
                problems.size() == 1
                        ? problems.get(0).message()
                        : problems.size() + " things are wrong with the file; nothing of it was stored.",
                problems);
    }
}
