package org.claimtree.it.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** What is put where something else belongs. */
final class BadInput {
    /** Text that no answer may repeat, because nobody else would say it. */
    static final String MARK = "ZQX7";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private BadInput() {}

    /**
     * A value.
     *
     * @param name what is bad about it
     * @param value null takes the field away
     * @param never whether it is refused whatever the schema says
     */
    record Value(String name, JsonNode value, boolean never) {}

    /** Texts that are bad in themselves. */
    static List<Value> unprintable() {
        return List.of(
                new Value("nul", JSON.textNode(MARK + "\u0000"), true),
                new Value("control character", JSON.textNode("A\u001fB" + MARK), true),
                new Value("line break", JSON.textNode("A\r\nB" + MARK), true),
                new Value("control character of C1", JSON.textNode("A\u0085B" + MARK), true),
                new Value("half a character", JSON.textNode("A\ud800" + MARK), true),
                new Value("halves the wrong way round", JSON.textNode("\udc00\ud800"), true));
    }

    /** Texts that hold what is dangerous elsewhere, or mean nothing here. */
    static List<Value> texts() {
        return List.of(
                text("empty", ""),
                text("blank", " "),
                text("long", MARK + "A".repeat(10_000)),
                text("SQL", MARK + "'; drop table clients.client; --"),
                text("markup", "<script>" + MARK + "</script>"),
                text("path", "../../../etc/" + MARK),
                text("unknown reference", MARK),
                text("formula", "=" + MARK + "()"),
                text("expression", "${" + MARK + "}#{" + MARK + "}"),
                text("no such day", "2026-02-30"),
                text("day far away", "9999-12-31"),
                text("day zero", "0000-00-00"),
                text("beyond Latin", "\u202e" + MARK + "\ud83d\ude00"));
    }

    static List<Value> numbers() {
        List<Value> values = new ArrayList<>();
        for (String number : new String[] {
            "-1", "0", "1.5", "0.001", "-0.000000001", "99999999999999999999", "1E+308", "1E+999999999", "1E-999999999"
        }) {
            // Nobody means a number with a thousand million digits, and few programs survive writing it out.
            boolean never = number.endsWith("999999999") && number.startsWith("1E");
            // What is written without a point is read as a whole number.
            JsonNode node = number.matches("-?[0-9]+")
                    ? BigIntegerNode.valueOf(new BigInteger(number))
                    : DecimalNode.valueOf(new BigDecimal(number));
            values.add(new Value("number " + number, node, never));
        }
        return values;
    }

    /** One of every type. */
    static List<Value> types() {
        ArrayNode nested = JSON.arrayNode();
        nested.addArray().add(MARK);
        return List.of(
                new Value("null", JSON.nullNode(), false),
                new Value("text", JSON.textNode(MARK), false),
                new Value("NaN", JSON.textNode("NaN"), false),
                new Value("number", JSON.numberNode(12345), false),
                new Value("truth value", JSON.booleanNode(true), false),
                new Value("object", JSON.objectNode().put("shoe", MARK), false),
                new Value("list", JSON.arrayNode().add(MARK), false),
                new Value("empty list", JSON.arrayNode(), false),
                new Value("nested list", nested, false));
    }

    /** What fits no place of a schema, and what may fit but is unusual. */
    static List<Value> forSchema(JsonNode schema, JsonNode present) {
        List<Value> values = new ArrayList<>(types());
        String type = schema.path("type").asText();
        if (type.equals("string")) {
            values.addAll(unprintable());
            values.addAll(texts());
        } else if (type.equals("number") || type.equals("integer")) {
            values.addAll(numbers());
        } else if (present != null && present.isObject()) {
            values.add(new Value("unknown field", with(present, "shoe"), false));
            values.add(new Value("unknown field with a control character", with(present, "a\u0001"), true));
        } else if (present != null && present.isArray() && !present.isEmpty()) {
            values.add(new Value("twice the same", ((ArrayNode) present.deepCopy()).add(present.get(0)), false));
            ArrayNode many = JSON.arrayNode();
            for (int i = 0; i < 1001; i++) {
                many.add(present.get(0));
            }
            values.add(new Value("a thousand", many, false));
        }
        values.add(new Value("nothing", null, false));
        return values;
    }

    private static ObjectNode with(JsonNode object, String field) {
        return ((ObjectNode) object.deepCopy()).put(field, MARK);
    }

    private static Value text(String name, String text) {
        return new Value(name, JSON.textNode(text), false);
    }
}
