package org.claimtree.app.practice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.claimtree.platform.InputProblem;

/** Everything wrong with a document, in the order in which it was found, each once. */
final class Problems {
    /** So many are told; a document with more has one cause that repeats. */
    private static final int TOLD = 500;

    private final Set<InputProblem> found = new LinkedHashSet<>();

    void add(String pointer, String code, String message) {
        found.add(new InputProblem(pointer, code, message));
    }

    void addAll(Collection<InputProblem> problems) {
        found.addAll(problems);
    }

    boolean any() {
        return !found.isEmpty();
    }

    int count() {
        return found.size();
    }

    /** Whether anything is wrong at or below a place. */
    boolean below(String pointer) {
        return found.stream().anyMatch(p -> p.pointer().equals(pointer) || p.pointer().startsWith(pointer + "/"));
    }

    List<InputProblem> all() {
        return new ArrayList<>(found).subList(0, Math.min(found.size(), TOLD));
    }
}
