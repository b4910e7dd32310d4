package org.claimtree.identity;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * A field before and after.
 *
 * @param pointer JSON pointer (RFC 6901) of the field
 * @param before JSON text of the value before, or null when there was none
 * @param after JSON text of the value after, or null when there is none
 */
public record FieldChange(String pointer, String before, String after) {
    /**
     * The fields in which two records differ, in the order of their pointers; lists are compared item by item, an empty one equals
     * none.
     *
     * @param before null when the record is new
     * @param after null when it is gone
     */
    public static List<FieldChange> between(JsonNode before, JsonNode after) {
        List<FieldChange> changes = new ArrayList<>();
        compare("", before, after, changes);
        return changes;
    }

    private static void compare(String pointer, JsonNode before, JsonNode after, List<FieldChange> changes) {
        if (isNothing(before) && isNothing(after) || before != null && before.equals(after)) {
            return;
        }
        if (isArrayOrNothing(before) && isArrayOrNothing(after)) {
            for (int i = 0; i < Math.max(size(before), size(after)); i++) {
                compare(pointer + "/" + i, item(before, i), item(after, i), changes);
            }
        } else if (isObjectOrNothing(before) && isObjectOrNothing(after)) {
            for (String name : names(before, after)) {
                String step = "/" + name.replace("~", "~0").replace("/", "~1");
                compare(pointer + step, field(before, name), field(after, name), changes);
            }
        } else {
            changes.add(new FieldChange(pointer, text(before), text(after)));
        }
    }

    private static TreeSet<String> names(JsonNode before, JsonNode after) {
        TreeSet<String> names = new TreeSet<>();
        for (JsonNode node : new JsonNode[] {before, after}) {
            if (node != null) {
                node.fieldNames().forEachRemaining(names::add);
            }
        }
        return names;
    }

    private static JsonNode field(JsonNode node, String name) {
        return node == null ? null : node.get(name);
    }

    private static JsonNode item(JsonNode node, int at) {
        return node == null ? null : node.get(at);
    }

    private static int size(JsonNode node) {
        return node == null ? 0 : node.size();
    }

    private static boolean isArrayOrNothing(JsonNode node) {
        return isNothing(node) || node.isArray();
    }

    private static boolean isObjectOrNothing(JsonNode node) {
        return isNothing(node) || node.isObject();
    }

    private static boolean isNothing(JsonNode node) {
        return node == null || node.isNull();
    }

    private static String text(JsonNode node) {
        return isNothing(node) ? null : node.toString();
    }
}
