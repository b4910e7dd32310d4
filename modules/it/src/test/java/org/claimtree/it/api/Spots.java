package org.claimtree.it.api;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** The places of a body: every field of its schema that the example could have, and what stands there. */
final class Spots {
    private static final int DEEP = 10;

    private final Description description;
    private final List<Spot> spots = new ArrayList<>();

    /**
     * A place.
     *
     * @param pointer where it is
     * @param schema what belongs there
     * @param present what the example has there, or null
     */
    record Spot(String pointer, JsonNode schema, JsonNode present) {
        /** The example with something else at this place. */
        JsonNode replaced(JsonNode body, JsonNode value) {
            JsonNode changed = body.deepCopy();
            JsonPointer place = JsonPointer.compile(pointer);
            JsonNode parent = changed.at(place.head());
            if (parent instanceof ObjectNode object) {
                String field = place.last().getMatchingProperty();
                if (value == null) {
                    object.remove(field);
                } else {
                    object.set(field, value);
                }
            } else if (parent instanceof ArrayNode array) {
                int index = place.last().getMatchingIndex();
                if (value == null) {
                    array.remove(index);
                } else {
                    array.set(index, value);
                }
            }
            return changed;
        }
    }

    private Spots(Description description) {
        this.description = description;
    }

    /** All places below the body itself. What only answers have is no place of a request. */
    static List<Spot> of(Description description, JsonNode schema, JsonNode example) {
        Spots spots = new Spots(description);
        spots.walk("", schema, example, 0);
        return spots.spots;
    }

    private void walk(String pointer, JsonNode schema, JsonNode example, int depth) {
        JsonNode known = description.resolved(schema);
        if (depth > DEEP) {
            return;
        }
        if (example.isObject()) {
            known.path("properties").properties().forEach(field -> {
                JsonNode own = description.resolved(field.getValue());
                if (!own.path("readOnly").asBoolean()) {
                    spot(pointer + "/" + escaped(field.getKey()), own, example.get(field.getKey()), depth);
                }
            });
            if (known.path("additionalProperties").isObject()) {
                example.properties()
                        .forEach(entry -> spot(
                                pointer + "/" + escaped(entry.getKey()),
                                description.resolved(known.get("additionalProperties")),
                                entry.getValue(),
                                depth));
            }
        } else if (example.isArray() && !example.isEmpty()) {
            spot(pointer + "/0", description.resolved(known.path("items")), example.get(0), depth);
        }
    }

    private void spot(String pointer, JsonNode schema, JsonNode present, int depth) {
        spots.add(new Spot(pointer, schema, present));
        if (present != null) {
            walk(pointer, schema, present, depth + 1);
        }
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
