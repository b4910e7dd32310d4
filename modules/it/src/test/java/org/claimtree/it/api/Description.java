package org.claimtree.it.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.claimtree.platform.CanonicalJson;

/** The description of the interface, and the question whether something fits one of its schemas. */
final class Description {
    private final JsonNode document;
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            Dialects.getOpenApi30(),
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    private final Map<JsonNode, com.networknt.schema.Schema> schemas = new ConcurrentHashMap<>();

    Description(JsonNode document) {
        this.document = document;
    }

    static Description ofTheServer() {
        return new Description(Calls.get("/openapi").json());
    }

    JsonNode document() {
        return document;
    }

    /** An operation. */
    record Operation(String verb, String path, JsonNode node) {
        String id() {
            return node.get("operationId").asText();
        }

        List<JsonNode> parameters() {
            List<JsonNode> parameters = new ArrayList<>();
            node.path("parameters").forEach(parameters::add);
            return parameters;
        }

        boolean takes(String header) {
            return parameters().stream().anyMatch(p -> p.get("name").asText().equals(header));
        }

        /** Schema of its body, or null. */
        JsonNode body() {
            return node.at("/requestBody/content/application~1json").get("schema");
        }

        /** The answer when all is well. */
        JsonNode answer() {
            for (Map.Entry<String, JsonNode> response : node.get("responses").properties()) {
                if (response.getKey().startsWith("2")) {
                    return response.getValue();
                }
            }
            throw new IllegalStateException(id() + " has no good answer");
        }

        @Override
        public String toString() {
            return id();
        }
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(verb -> operations.add(new Operation(
                                verb.getKey().toUpperCase(), path.getKey().substring(1), verb.getValue()))));
        return operations;
    }

    /** A schema itself where a reference stands for it. */
    JsonNode resolved(JsonNode schema) {
        return schema.has("$ref")
                ? resolved(document.at(schema.get("$ref").asText().substring(1)))
                : schema;
    }

    /** What is wrong with a value by a schema of this document, as texts without the value. */
    List<String> misfits(JsonNode schema, JsonNode value) {
        return schemas.computeIfAbsent(schema, this::compiled).validate(value).stream()
                .map(Description::words)
                .toList();
    }

    boolean fits(JsonNode schema, JsonNode value) {
        return misfits(schema, value).isEmpty();
    }

    private com.networknt.schema.Schema compiled(JsonNode schema) {
        ObjectNode whole = CanonicalJson.mapper().createObjectNode();
        whole.setAll((ObjectNode) schema.deepCopy());
        whole.set("components", document.get("components"));
        return registry.getSchema(whole);
    }

    private static String words(Error error) {
        return error.getInstanceLocation() + " " + error.getKeyword();
    }
}
