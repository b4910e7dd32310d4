package org.claimtree.claims.testing;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.claimtree.platform.CanonicalJson;

/** JSON in single quotes, so that it reads well in a test. */
public final class Json {
    private Json() {}

    public static JsonNode of(String singleQuoted) {
        try {
            return CanonicalJson.mapper().readTree(singleQuoted.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** The text with the value at a place replaced; null takes the value away. */
    public static String changed(String text, String place, String value) {
        ObjectNode document = (ObjectNode) of(text);
        JsonPointer at = JsonPointer.compile(place);
        JsonNode parent = document.at(at.head());
        if (parent instanceof ArrayNode array) {
            array.set(at.last().getMatchingIndex(), of(value));
        } else if (value == null) {
            ((ObjectNode) parent).remove(at.last().getMatchingProperty());
        } else {
            ((ObjectNode) parent).set(at.last().getMatchingProperty(), of(value));
        }
        return CanonicalJson.write(document);
    }
}
