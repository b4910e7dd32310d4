package org.claimtree.app.practice;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.web.Json;

/**
 * Makes records of JSON and finds every value that breaks a rule, not only the first: what is wrong is noted, taken out,
 * and the rest is tried again.
 */
final class Binder {
    /** More broken values in one record than this are not looked for. */
    private static final int ROUNDS = 20;

    private final Problems problems;

    Binder(Problems problems) {
        this.problems = problems;
    }

    /**
     * The record, or empty when something is wrong with it; what is wrong has been noted then.
     *
     * @param node is changed: give a copy
     */
    <T> Optional<T> bind(ObjectNode node, Class<T> type, String pointer) {
        ObjectReader reader = CanonicalJson.mapper().readerFor(type);
        int before = problems.count();
        for (int round = 0; round < ROUNDS; round++) {
            try {
                T value = reader.readValue(node);
                return problems.count() == before ? Optional.of(value) : Optional.empty();
            } catch (JsonMappingException e) {
                InputProblem problem = Json.problem(e);
                // A whole that misses the part taken out above is no news.
                boolean causedByPruning = problems.below(pointer + problem.pointer()) && round > 0;
                if (!causedByPruning) {
                    problems.add(pointer + problem.pointer(), problem.code(), problem.message());
                }
                if (problem.pointer().isEmpty() || !prune(node, problem.pointer())) {
                    return Optional.empty();
                }
            } catch (IOException e) {
                problems.add(pointer, "WRONG_TYPE", "The value cannot be read.");
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean prune(ObjectNode node, String pointer) {
        JsonPointer place = JsonPointer.compile(pointer);
        JsonNode parent = node.at(place.head());
        if (parent instanceof ObjectNode object) {
            return object.remove(place.last().getMatchingProperty()) != null;
        }
        return parent instanceof ArrayNode array && array.remove(place.last().getMatchingIndex()) != null;
    }
}
