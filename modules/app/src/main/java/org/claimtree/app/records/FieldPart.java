package org.claimtree.app.records;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Comparator;
import java.util.Locale;
import org.claimtree.platform.Problem;

/**
 * A part of a field's text, by which records are chosen; capitals count as small letters. Of a list, one entry must have
 * it. A field that no record has matches nothing.
 *
 * @param path of the field, such as {@code address.city}; {@code name} is what people call the record
 * @param text the part
 */
record FieldPart(String path, String text) {
    /** Numbers by size, everything else as words. */
    static final Comparator<JsonNode> ORDER = (left, right) -> left.isNumber() && right.isNumber()
            ? left.decimalValue().compareTo(right.decimalValue())
            : words(left).compareTo(words(right));

    private static final String PATH = "[A-Za-z][A-Za-z0-9]{0,39}(\\.[A-Za-z][A-Za-z0-9]{0,39}){0,7}";

    /**
     * Reads {@code path:text}.
     *
     * @throws Problem 400 when it is not of this form
     */
    static FieldPart of(String condition) {
        int colon = condition.indexOf(':');
        if (colon < 0) {
            throw Problem.malformed("A condition has the form path:text, such as address.city:Towson.");
        }
        FieldPart part = new FieldPart(condition.substring(0, colon), condition.substring(colon + 1));
        demandPath(part.path());
        return part;
    }

    /**
     * Refuses what cannot be the path of a field.
     *
     * @throws Problem 400
     */
    static void demandPath(String path) {
        if (!path.matches(PATH)) {
            throw Problem.malformed("A field is named by its path, such as name or address.city.");
        }
    }

    /** What a record has in a field of one value; missing where it has none. */
    static JsonNode field(StoredRecord record, ObjectNode json, String path) {
        if (path.equals("name")) {
            return TextNode.valueOf(record.name());
        }
        JsonNode node = at(json, path);
        return node.isContainerNode() || node.isNull() ? MissingNode.getInstance() : node;
    }

    boolean isIn(StoredRecord record, ObjectNode json) {
        JsonNode list = at(json, path);
        if (!list.isArray()) {
            return has(field(record, json, path));
        }
        for (JsonNode entry : list) {
            if (has(entry)) {
                return true;
            }
        }
        return false;
    }

    private boolean has(JsonNode node) {
        return node.isValueNode() && !node.isNull() && words(node).contains(text.toLowerCase(Locale.ROOT));
    }

    private static JsonNode at(ObjectNode json, String path) {
        return json.at("/" + path.replace('.', '/'));
    }

    private static String words(JsonNode node) {
        return node.asText().toLowerCase(Locale.ROOT);
    }
}
