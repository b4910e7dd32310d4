package org.claimtree.app.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.claimtree.app.records.RecordKind;

/**
 * Examples of records, all taken from one small practice of made-up people that can be imported as it stands: an example
 * of a charge names the client, the provider and the location of the other examples.
 */
final class ApiExamples {
    private ApiExamples() {}

    static void addTo(Map<String, ObjectNode> schemas) {
        ObjectNode practice = Resource.object("example-practice.json");
        schemas.get("PracticeDocument").set("example", practice);
        for (RecordKind kind : RecordKind.values()) {
            JsonNode record = practice.get(kind.section()).get(0);
            example(schemas, "New" + kind.schema(), record);
            example(schemas, kind.schema(), without(record));
        }
        example(schemas, "NewPractice", practice.get("practice"));
        example(schemas, "Practice", practice.get("practice"));
        for (String section : List.of("Client", "Charge")) {
            JsonNode record = practice.get(section.toLowerCase(java.util.Locale.ROOT) + "s")
                    .get(0);
            example(schemas, "New" + section, record);
            example(schemas, section, without(record));
        }
    }

    private static void example(Map<String, ObjectNode> schemas, String schema, JsonNode example) {
        schemas.get(schema).set("example", example);
    }

    private static ObjectNode without(JsonNode record) {
        ObjectNode content = record.deepCopy();
        content.remove("ref");
        return content;
    }
}
