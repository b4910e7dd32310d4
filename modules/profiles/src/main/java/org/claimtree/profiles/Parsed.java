package org.claimtree.profiles;

import java.util.List;
import java.util.Objects;
import org.claimtree.platform.InputProblem;

/**
 * What came of reading a document: the thing itself, or everything that is wrong with it.
 *
 * @param value null exactly when there are problems
 * @param problems in the order of the document
 */
public record Parsed<T>(T value, List<InputProblem> problems) {
    public Parsed {
        problems = List.copyOf(problems);
        if ((value == null) != !problems.isEmpty()) {
            throw new IllegalArgumentException("Either a value or problems");
        }
    }

    static <T> Parsed<T> of(T value, List<InputProblem> problems) {
        return new Parsed<>(problems.isEmpty() ? Objects.requireNonNull(value) : null, problems);
    }

    public boolean isValid() {
        return problems.isEmpty();
    }
}
