package org.claimtree.app.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.claimtree.app.practice.DocumentSchema;
import org.claimtree.app.records.RecordKind;
import org.claimtree.platform.CanonicalJson;

/**
 * The definitions of the practice document (JSON Schema 2020-12) as components of OpenAPI 3.0. Objects and enumerations
 * become components with names of their own, nested ones named after their place ({@code ChargeServiceDates}); simple
 * values are written out where they are used. Records that REST serves come twice: {@code NewPayer} as a document tells
 * it, with its ref, and {@code Payer} as it is read and changed, where the address names it.
 */
final class DocumentSchemas {
    private static final String DEFINITION = "#/$defs/";
    private static final List<String> KEPT = List.of(
            "type", "description", "pattern", "minLength", "maxLength", "minimum", "maximum", "minItems", "maxItems");

    private final JsonNode definitions;
    private final JsonNode document;
    private final Map<String, ObjectNode> components;

    private DocumentSchemas(JsonNode document, Map<String, ObjectNode> components) {
        this.document = document;
        this.definitions = document.get("$defs");
        this.components = components;
    }

    /** Adds all of them. */
    static void addTo(Map<String, ObjectNode> components) {
        try {
            JsonNode document = CanonicalJson.mapper().readTree(new DocumentSchema().text());
            new DocumentSchemas(document, components).add();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Name of a definition among the components. */
    static String name(String definition) {
        return Character.toUpperCase(definition.charAt(0)) + definition.substring(1);
    }

    private void add() {
        definitions.properties().forEach(definition -> {
            if (isNamed(definition.getValue())) {
                components.put(name(definition.getKey()), named(name(definition.getKey()), definition.getValue()));
            }
        });
        ObjectNode whole = named("PracticeDocument", document);
        components.put("PracticeDocument", whole);
        for (RecordKind kind : RecordKind.values()) {
            split(kind.definition(), kind.schema());
        }
        split("client", "Client");
        split("charge", "Charge");
        split("practice", "Practice");
        people();
        profiles();
        sections(whole);
    }

    /** Makes the two faces of a record of its one definition. */
    private void split(String definition, String schema) {
        ObjectNode asTold = components.remove(name(definition));
        ObjectNode asRead = asTold.deepCopy();
        asRead.withObject("/properties").set("ref", text("Named by the address; does not change"));
        asRead.withObject("/properties/ref").put("readOnly", true);
        ArrayNode required = asRead.withArray("/required");
        for (int i = required.size() - 1; i >= 0; i--) {
            if (required.get(i).asText().equals("ref")) {
                required.remove(i);
            }
        }
        components.put(schema, asRead);
        if (definition.equals("practice")) {
            // There is only one, so a document does not name it.
            components.put("NewPractice", asTold);
        } else {
            components.put("New" + schema, asTold);
        }
        if (asTold.at("/properties/effective").isObject()) {
            versions(schema, asRead);
        }
    }

    private void versions(String schema, ObjectNode record) {
        ObjectNode version = object("What the record was from a date of service on");
        version.withObject("/properties").set("effective", date("First date of service it applies to"));
        version.withObject("/properties")
                .set("revision", object(null).put("type", "integer").put("format", "int64"));
        version.withObject("/properties").set("content", ref(schema));
        version.putArray("required").add("effective").add("revision").add("content");
        components.put(schema + "Version", version);
        ObjectNode versions =
                object("Every version, the latest effective date first").put("type", "array");
        versions.put("readOnly", true).set("items", ref(schema + "Version"));
        record.withObject("/properties").set("versions", versions);
    }

    /** Clients, coverages and charges have ids, which ClaimTree gives. */
    private void people() {
        for (String schema : List.of("Client", "Charge", "Coverage")) {
            ObjectNode id = text("Given by ClaimTree").put("format", "uuid").put("readOnly", true);
            ObjectNode properties = components.get(schema).withObject("/properties");
            ObjectNode before = properties.deepCopy();
            properties.removeAll();
            properties.set("id", id);
            properties.setAll(before);
        }
        components
                .get("Charge")
                .withObject("/properties/client")
                .put("description", "Id of the client; what is sent may name the client by ref instead");
        components.get("Practice").withObject("/properties/ref").put("description", "Always the same");
    }

    /** The document's own schema leaves profiles and rules to their readers. */
    private void profiles() {
        ObjectNode profile = components.remove("Profile");
        profile.withObject("/properties").set("overrides", ref("Overrides"));
        components.put("NewProfile", profile);
        components.get("Tree").withObject("/properties").set("rules", ref("Rules"));
    }

    /** A document tells records with their refs. */
    private void sections(ObjectNode whole) {
        JsonNode properties = whole.get("properties");
        for (RecordKind kind : RecordKind.values()) {
            items(properties, kind.section(), "New" + kind.schema());
        }
        items(properties, "clients", "NewClient");
        items(properties, "charges", "NewCharge");
        items(properties, "profiles", "NewProfile");
        ((ObjectNode) properties).set("practice", ref("NewPractice"));
    }

    private static void items(JsonNode properties, String section, String schema) {
        ((ObjectNode) properties.get(section)).set("items", ref(schema));
    }

    /** A schema that becomes a component. */
    private ObjectNode named(String name, JsonNode json) {
        ObjectNode node = object(null);
        copy(json, node);
        json.path("properties")
                .properties()
                .forEach(field -> node.withObject("/properties")
                        .set(field.getKey(), used(name + name(field.getKey()), field.getValue())));
        if (json.has("required")) {
            node.set("required", json.get("required"));
        }
        return node;
    }

    /** A schema where it is used: a reference when it is a component, else written out. */
    private JsonNode used(String name, JsonNode json) {
        if (json.has("$ref")) {
            String definition = json.get("$ref").asText().substring(DEFINITION.length());
            JsonNode target = definitions.get(definition);
            if (isNamed(target)) {
                return ref(name(definition));
            }
            ObjectNode node = (ObjectNode) used(name, target).deepCopy();
            if (json.has("description")) {
                node.set("description", json.get("description"));
            }
            return node;
        }
        if (json.has("properties")) {
            components.put(name, named(name, json));
            return ref(name);
        }
        ObjectNode node = object(null);
        copy(json, node);
        if (json.has("items")) {
            node.set("items", used(name + "Item", json.get("items")));
        }
        return node;
    }

    private static void copy(JsonNode json, ObjectNode node) {
        KEPT.stream().filter(json::has).forEach(keyword -> node.set(keyword, json.get(keyword)));
        if (!json.has("type")) {
            node.put("type", type(json));
        }
        if (json.has("properties")) {
            node.put("additionalProperties", false);
        }
        if (json.has("exclusiveMinimum")) {
            node.set("minimum", json.get("exclusiveMinimum"));
            node.put("exclusiveMinimum", true);
        }
        if (json.has("enum")) {
            node.set("enum", json.get("enum"));
        }
        if (json.has("const")) {
            node.putArray("enum").add(json.get("const"));
        }
        // Generators make a date of the format; the pattern says which years.
        if (isDate(json)) {
            node.put("format", "date");
        }
    }

    private static boolean isDate(JsonNode json) {
        return json.path("pattern").asText().startsWith("^(19|20|21)[0-9]{2}-");
    }

    private static String type(JsonNode json) {
        JsonNode first = json.has("enum") ? json.get("enum").get(0) : json.path("const");
        if (first.isInt()) {
            return "integer";
        }
        return json.has("properties") ? "object" : "string";
    }

    private static boolean isNamed(JsonNode definition) {
        return definition.has("properties")
                || definition.has("enum")
                || definition.path("type").asText().equals("object");
    }

    static ObjectNode ref(String schema) {
        return CanonicalJson.mapper().createObjectNode().put("$ref", "#/components/schemas/" + schema);
    }

    private static ObjectNode text(String description) {
        return object(description).put("type", "string");
    }

    private static ObjectNode date(String description) {
        return text(description).put("format", "date");
    }

    private static ObjectNode object(String description) {
        ObjectNode node = CanonicalJson.mapper().createObjectNode();
        return description == null ? node : node.put("type", "object").put("description", description);
    }
}
