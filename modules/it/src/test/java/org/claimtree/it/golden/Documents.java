package org.claimtree.it.golden;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.claimtree.platform.CanonicalJson;

/** A valid practice document to be spoiled: the first sample case. */
final class Documents {
    private Documents() {}

    static ObjectNode valid() {
        return sample("subscriber-is-patient");
    }

    static ObjectNode sample(String name) {
        try {
            return (ObjectNode) CanonicalJson.mapper()
                    .readTree(Path.of(System.getProperty("project.root", "../.."), "edi-samples", name, "input.json")
                            .toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sets the value at a place; JSON text on the right. */
    static ObjectNode with(ObjectNode document, String pointer, String json) {
        try {
            JsonNode value = CanonicalJson.mapper().readTree(json);
            JsonPointer place = JsonPointer.compile(pointer);
            JsonNode parent = document.at(place.head());
            if (parent instanceof ArrayNode array) {
                String index = place.last().getMatchingProperty();
                if (index.equals("-")) {
                    array.add(value);
                } else {
                    array.set(place.last().getMatchingIndex(), value);
                }
            } else {
                ((ObjectNode) parent).set(place.last().getMatchingProperty(), value);
            }
            return document;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
