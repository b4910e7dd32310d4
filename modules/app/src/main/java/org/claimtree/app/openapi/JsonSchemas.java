package org.claimtree.app.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** JSON Schema 2020-12, as far as the practice document uses it, as schemas of OpenAPI 3.0. */
final class JsonSchemas {
    private static final String DEFINITION = "#/$defs/";

    private JsonSchemas() {}

    static Schema of(JsonNode json) {
        Schema schema = OASFactory.createSchema();
        if (json.has("$ref")) {
            return schema.ref(
                    "#/components/schemas/" + name(json.get("$ref").asText().substring(DEFINITION.length())));
        }
        describe(json, schema);
        limits(json, schema);
        if (json.has("enum") || json.has("const")) {
            List<Object> values = new ArrayList<>();
            json.path("enum").forEach(value -> values.add(value.asText()));
            if (json.has("const")) {
                values.add(json.get("const").asText());
            }
            schema.type(Schema.SchemaType.STRING).enumeration(values);
        }
        json.path("properties").properties().forEach(field -> schema.addProperty(field.getKey(), of(field.getValue())));
        json.path("required").forEach(field -> schema.addRequired(field.asText()));
        if (json.has("items")) {
            schema.items(of(json.get("items")));
        }
        return schema;
    }

    /** Name of a definition among the components. */
    static String name(String definition) {
        return Character.toUpperCase(definition.charAt(0)) + definition.substring(1);
    }

    private static void describe(JsonNode json, Schema schema) {
        String type = json.path("type").asText("");
        if (!type.isEmpty()) {
            schema.type(Schema.SchemaType.valueOf(type.toUpperCase(java.util.Locale.ROOT)));
        }
        if (json.has("description")) {
            schema.description(json.get("description").asText());
        }
        // The pattern of a date is the form; generators make a date type of the format.
        if (json.path("description").asText().startsWith("ISO date")) {
            schema.format("date");
        } else if (json.has("pattern")) {
            schema.pattern(json.get("pattern").asText());
        }
    }

    private static void limits(JsonNode json, Schema schema) {
        schema.minLength(number(json, "minLength"))
                .maxLength(number(json, "maxLength"))
                .minItems(number(json, "minItems"))
                .maxItems(number(json, "maxItems"))
                .minimum(decimal(json, "minimum"))
                .maximum(decimal(json, "maximum"));
        if (json.has("exclusiveMinimum")) {
            schema.minimum(decimal(json, "exclusiveMinimum")).exclusiveMinimum(true);
        }
    }

    private static Integer number(JsonNode json, String field) {
        return json.has(field) ? json.get(field).asInt() : null;
    }

    private static BigDecimal decimal(JsonNode json, String field) {
        return json.has(field) ? json.get(field).decimalValue() : null;
    }
}
