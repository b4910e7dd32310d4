package org.claimtree.profiles;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.claimtree.platform.CanonicalJson;

/**
 * The tree as JSON: what is stored, what REST takes and gives, what an import holds.
 *
 * <pre>{@code
 * {"rules":[
 *   {"id":"R1","when":{"dimension":"PROVIDER","is":["BAKER"]},"use":"BAKER",
 *    "rules":[{"id":"R2","when":{"dimension":"LOCATION","is":["TWO"]},"use":"LOC-TWO-CLIA"}]},
 *   {"id":"R3","when":{"dimension":"PAYER","isNot":["AETNA"]},"inherit":true}]}
 * }</pre>
 *
 * A rule without an id is given the next free {@code R} number.
 */
public final class TreeJson {
    private TreeJson() {}

    /** Reads a document, or says everything that is wrong with it. Refs are not checked here: see {@link TreeCheck}. */
    public static Parsed<RuleTree> parse(JsonNode document) {
        return parse(document, "");
    }

    /**
     * Reads a tree that is part of a larger document.
     *
     * @param pointer where it stands, put in front of every pointer
     */
    public static Parsed<RuleTree> parse(JsonNode document, String pointer) {
        TreeReader reader = new TreeReader();
        RuleTree tree = reader.tree(document, pointer);
        return Parsed.of(tree, reader.problems());
    }

    /** The canonical document of a tree: equal trees have equal nodes in equal order. */
    public static ObjectNode node(RuleTree tree) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.set("rules", rules(tree.rules()));
        return node;
    }

    /** The canonical text of a tree. */
    public static String write(RuleTree tree) {
        return CanonicalJson.write(node(tree));
    }

    /** Reads text that {@link #write} made. */
    static RuleTree read(String text) {
        return stored(text, TreeJson::parse, "tree");
    }

    /** Stored text was checked when it was saved; text that cannot be read now is a broken store, not bad input. */
    static <T> T stored(String text, java.util.function.Function<JsonNode, Parsed<T>> parse, String what) {
        try {
            Parsed<T> parsed = parse.apply(CanonicalJson.mapper().readTree(text));
            if (parsed.isValid()) {
                return parsed.value();
            }
            throw new IllegalStateException("Stored text is no " + what + ": "
                    + parsed.problems().get(0).code());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored text is no " + what);
        }
    }

    private static ArrayNode rules(List<RuleTree.Rule> rules) {
        ArrayNode nodes = JsonNodeFactory.instance.arrayNode();
        rules.forEach(rule -> nodes.add(rule(rule)));
        return nodes;
    }

    private static ObjectNode rule(RuleTree.Rule rule) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", rule.id());
        ObjectNode when = node.putObject("when");
        when.put("dimension", rule.when().dimension().name());
        ArrayNode values = when.putArray(rule.when().operator() == RuleTree.Operator.IS ? "is" : "isNot");
        rule.when().values().forEach(values::add);
        if (rule.then() instanceof RuleTree.Use use) {
            node.put("use", use.profile());
        } else {
            node.put("inherit", true);
        }
        if (!rule.children().isEmpty()) {
            node.set("rules", rules(rule.children()));
        }
        return node;
    }
}
