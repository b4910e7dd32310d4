package org.claimtree.app.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.claimtree.platform.CanonicalJson;

/**
 * A parameter of an operation.
 *
 * @param name as it stands in the request
 * @param place where it stands
 * @param required whether the request is refused without it
 * @param known its description, its schema and, where there is a telling one, an example
 */
record ApiParameter(String name, Place place, boolean required, JsonNode known) {
    enum Place {
        PATH,
        QUERY,
        HEADER;

        String json() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    JsonNode schema() {
        return known.get("schema");
    }

    /** As an OpenAPI parameter object. */
    ObjectNode node() {
        ObjectNode node = CanonicalJson.mapper().createObjectNode();
        node.put("name", name).put("in", place.json()).put("required", required);
        node.set("description", known.get("description"));
        node.set("schema", known.get("schema"));
        if (known.has("example")) {
            node.set("example", known.get("example"));
        }
        return node;
    }
}
