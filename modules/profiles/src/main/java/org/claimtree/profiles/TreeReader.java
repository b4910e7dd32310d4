package org.claimtree.profiles;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claimtree.platform.InputProblem;

/** Reads a tree document and keeps the limits, so that no document is too deep or too large for what follows. */
final class TreeReader {
    private static final Set<String> RULE = Set.of("id", "when", "use", "inherit", "rules");
    private static final Set<String> WHEN = Set.of("dimension", "is", "isNot");

    private final InputReader input = new InputReader();
    private final Set<String> ids = new HashSet<>();
    private int rules;
    private int nextId;

    List<InputProblem> problems() {
        return input.problems();
    }

    RuleTree tree(JsonNode document, String pointer) {
        if (!input.isObject(document, pointer, Set.of("rules"))) {
            return null;
        }
        JsonNode rulesNode = document.get("rules");
        if (rulesNode == null) {
            input.problem(InputReader.member(pointer, "rules"), "MISSING", "The list of rules is missing.");
            return null;
        }
        takeIds(rulesNode, InputReader.member(pointer, "rules"), 1);
        return new RuleTree(level(rulesNode, InputReader.member(pointer, "rules"), 1));
    }

    /** First pass: which ids are taken, so that new rules get others. */
    private void takeIds(JsonNode nodes, String pointer, int depth) {
        for (int i = 0; nodes.isArray() && depth <= RuleTree.MAX_LEVELS && i < nodes.size(); i++) {
            String here = InputReader.element(pointer, i);
            JsonNode id = nodes.get(i).get("id");
            if (id != null) {
                input.ref(id, here + "/id")
                        .filter(ref -> !ids.add(ref))
                        .ifPresent(ref ->
                                input.problem(here + "/id", "DUPLICATE_ID", "Another rule of the tree has this id."));
            }
            JsonNode below = nodes.get(i).get("rules");
            if (below != null) {
                takeIds(below, here + "/rules", depth + 1);
            }
        }
    }

    private List<RuleTree.Rule> level(JsonNode nodes, String pointer, int depth) {
        List<RuleTree.Rule> level = new ArrayList<>();
        if (!input.isArray(nodes, pointer) || nodes.isEmpty()) {
            return level;
        }
        if (depth > RuleTree.MAX_LEVELS) {
            input.problem(
                    pointer,
                    "TOO_MANY_LEVELS",
                    "A tree has at most " + RuleTree.MAX_LEVELS + " levels of rules; these are on level " + depth
                            + ".");
            return level;
        }
        for (int i = 0; i < nodes.size(); i++) {
            rules++;
            if (rules > RuleTree.MAX_RULES) {
                tooMany(InputReader.element(pointer, i));
                return level;
            }
            rule(nodes.get(i), InputReader.element(pointer, i), depth).ifPresent(level::add);
        }
        return level;
    }

    private void tooMany(String pointer) {
        // Once is enough: every further level that is still being read gets here too.
        if (input.problems().stream().noneMatch(p -> p.code().equals("TOO_MANY_RULES"))) {
            input.problem(pointer, "TOO_MANY_RULES", "A tree has at most %,d rules.".formatted(RuleTree.MAX_RULES));
        }
    }

    private Optional<RuleTree.Rule> rule(JsonNode node, String pointer, int depth) {
        if (!input.isObject(node, pointer, RULE)) {
            return Optional.empty();
        }
        // Before the rules below are read, so that numbers go down the page.
        String id = node.path("id").isTextual() ? node.get("id").textValue() : freeId();
        Optional<RuleTree.Condition> when = when(node.get("when"), pointer + "/when");
        Optional<RuleTree.Outcome> then = outcome(node, pointer);
        List<RuleTree.Rule> children =
                node.has("rules") ? level(node.get("rules"), pointer + "/rules", depth + 1) : List.of();
        if (when.isEmpty() || then.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new RuleTree.Rule(id, when.get(), then.get(), children));
    }

    private String freeId() {
        String id;
        do {
            nextId++;
            id = "R" + nextId;
        } while (!ids.add(id));
        return id;
    }

    private Optional<RuleTree.Outcome> outcome(JsonNode rule, String pointer) {
        if (rule.has("use") && rule.has("inherit")) {
            input.problem(pointer, "OUTCOME_AMBIGUOUS", "A rule either uses a profile or inherits one, not both.");
            return Optional.empty();
        }
        if (rule.has("inherit")) {
            return input.isTrue(rule.get("inherit"), pointer + "/inherit")
                    ? Optional.of(new RuleTree.Inherit())
                    : Optional.empty();
        }
        if (!rule.has("use")) {
            input.problem(pointer, "OUTCOME_MISSING", "A rule uses a profile or inherits one.");
            return Optional.empty();
        }
        return input.ref(rule.get("use"), pointer + "/use").map(RuleTree.Use::new);
    }

    private Optional<RuleTree.Condition> when(JsonNode node, String pointer) {
        if (node == null) {
            input.problem(pointer, "MISSING", "The condition of the rule is missing.");
            return Optional.empty();
        }
        if (!input.isObject(node, pointer, WHEN)) {
            return Optional.empty();
        }
        Optional<Dimension> dimension = dimension(node.get("dimension"), pointer + "/dimension");
        if (node.has("is") == node.has("isNot")) {
            input.problem(pointer, "OPERATOR", "A condition says either is or isNot, with a list of values.");
            return Optional.empty();
        }
        String operator = node.has("is") ? "is" : "isNot";
        List<String> values = values(node.get(operator), pointer + "/" + operator);
        return dimension.isEmpty() || values.isEmpty()
                ? Optional.empty()
                : Optional.of(new RuleTree.Condition(
                        dimension.get(),
                        operator.equals("is") ? RuleTree.Operator.IS : RuleTree.Operator.IS_NOT,
                        values));
    }

    private Optional<Dimension> dimension(JsonNode node, String pointer) {
        Optional<String> name = input.text(node, pointer);
        for (Dimension dimension : Dimension.values()) {
            if (name.filter(dimension.name()::equals).isPresent()) {
                return Optional.of(dimension);
            }
        }
        if (name.isPresent()) {
            input.problem(pointer, "UNKNOWN_DIMENSION", "Rules cannot ask for this.");
        }
        return Optional.empty();
    }

    private List<String> values(JsonNode node, String pointer) {
        List<String> values = new ArrayList<>();
        if (!input.isArray(node, pointer)) {
            return values;
        }
        if (node.isEmpty()) {
            input.problem(pointer, "MISSING", "A condition has at least one value.");
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < node.size(); i++) {
            String here = InputReader.element(pointer, i);
            Optional<String> value = input.ref(node.get(i), here);
            if (value.filter(v -> !seen.add(v)).isPresent()) {
                input.problem(here, "DUPLICATE_VALUE", "The condition has this value already.");
            }
            value.ifPresent(values::add);
        }
        return values;
    }
}
