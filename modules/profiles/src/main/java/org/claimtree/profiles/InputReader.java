package org.claimtree.profiles;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.claimtree.platform.InputProblem;

/** Walks a JSON document and collects everything that is wrong with it, each with its pointer. */
final class InputReader {
    private static final Pattern REF = Pattern.compile("\\S(.{0,58}\\S)?");

    private final List<InputProblem> problems = new ArrayList<>();

    List<InputProblem> problems() {
        return problems;
    }

    void problem(String pointer, String code, String message) {
        problems.add(new InputProblem(pointer, code, message));
    }

    /** Pointer of a member (RFC 6901 escapes included). */
    static String member(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    static String element(String pointer, int index) {
        return pointer + "/" + index;
    }

    /** Whether this is an object; members other than the known ones are problems of their own. */
    boolean isObject(JsonNode node, String pointer, Set<String> known) {
        if (node == null || !node.isObject()) {
            problem(pointer, "WRONG_TYPE", "An object is expected here.");
            return false;
        }
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                problem(member(pointer, name), "UNKNOWN_PROPERTY", "There is no property of this name here.");
            }
        });
        return true;
    }

    boolean isArray(JsonNode node, String pointer) {
        if (!node.isArray()) {
            problem(pointer, "WRONG_TYPE", "A list is expected here.");
            return false;
        }
        return true;
    }

    /** A text that must be there. */
    Optional<String> text(JsonNode node, String pointer) {
        if (node == null
                || node.isNull()
                || node.isTextual() && node.textValue().isBlank()) {
            problem(pointer, "MISSING", "A text is needed here.");
            return Optional.empty();
        }
        if (!node.isTextual()) {
            problem(pointer, "WRONG_TYPE", "A text is expected here.");
            return Optional.empty();
        }
        return Optional.of(node.textValue());
    }

    /** A ref or id: 1–60 characters, no blank at either end. */
    Optional<String> ref(JsonNode node, String pointer) {
        Optional<String> text = text(node, pointer);
        if (text.isPresent()
                && (!REF.matcher(text.get()).matches() || text.get().chars().anyMatch(Character::isISOControl))) {
            problem(pointer, "REF_FORM", "A ref has 1–60 characters and no blank at either end.");
            return Optional.empty();
        }
        return text;
    }

    /** A switch that can only be turned on; leaving it out is how it stays off. */
    boolean isTrue(JsonNode node, String pointer) {
        if (!node.isBoolean() || !node.booleanValue()) {
            problem(pointer, "WRONG_TYPE", "This is true or left out.");
            return false;
        }
        return true;
    }
}
