package org.claimtree.app.practice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
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

    /** Whether anything is wrong at or below a place. */
    boolean below(String pointer) {
        return found.stream()
                .anyMatch(p -> p.pointer().equals(pointer) || p.pointer().startsWith(pointer + "/"));
    }

    /** The places below a record where something is wrong, as pointers within the record, the last ones first. */
    void below(String pointer, Consumer<String> place) {
        List<String> places = new ArrayList<>();
        for (InputProblem problem : found) {
            if (problem.pointer().startsWith(pointer + "/")) {
                places.add(problem.pointer().substring(pointer.length()));
            }
        }
        Collections.reverse(places);
        places.forEach(place);
    }

    List<InputProblem> all() {
        return new ArrayList<>(found).subList(0, Math.min(found.size(), TOLD));
    }
}
