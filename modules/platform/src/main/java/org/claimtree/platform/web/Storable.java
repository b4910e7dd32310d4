package org.claimtree.platform.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;

/**
 * What is JSON and yet nothing that anybody could mean or keep: control characters in text, and numbers such as
 * 1e999999999, whose plain form would not fit into memory.
 */
public final class Storable {
    private static final int MOST_PLACES = 40;
    private static final int TOLD = 500;

    private final List<InputProblem> problems = new ArrayList<>();

    private Storable() {}

    /**
     * @throws Problem 422 with the pointer of every such value
     */
    static void check(JsonNode tree) {
        Storable check = new Storable();
        check.walk(tree, "");
        if (!check.problems.isEmpty()) {
            throw Problem.invalid(check.problems.subList(0, Math.min(check.problems.size(), TOLD)));
        }
    }

    private void walk(JsonNode node, String pointer) {
        if (node.isTextual()) {
            text(node.textValue(), pointer);
        } else if (node.isNumber()) {
            number(node, pointer);
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(node.get(i), pointer + "/" + i);
            }
        } else if (node.isObject()) {
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                String name = field.getKey();
                text(name, pointer);
                walk(field.getValue(), pointer + "/" + name.replace("~", "~0").replace("/", "~1"));
            }
        }
    }

    private void text(String text, String pointer) {
        if (!isStorable(text)) {
            problems.add(new InputProblem(pointer, "CHARACTER", "The text holds a character that cannot be stored."));
        }
    }

    /** No field means a control character, and neither claim nor list can show one; half of a surrogate pair is none. */
    public static boolean isStorable(String text) {
        return text.codePoints()
                .noneMatch(
                        c -> Character.isISOControl(c) || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private void number(JsonNode node, String pointer) {
        if (!node.isIntegralNumber() && Math.abs((long) node.decimalValue().scale()) > MOST_PLACES) {
            problems.add(new InputProblem(pointer, "NUMBER_RANGE", "The number is too large or too small."));
        }
    }
}
