package org.claimtree.app.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.claimtree.kernel.Money;
import org.claimtree.platform.CanonicalJson;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Schemas of the record classes that are written as answers. Nothing is written for null, so a field is required only
 * where its type has no null: numbers, truth values and lists, and the id by which a record is asked for again.
 */
final class RecordSchemas {
    private static final Map<Type, String[]> SIMPLE = Map.ofEntries(
            Map.entry(String.class, new String[] {"string", null}),
            Map.entry(UUID.class, new String[] {"string", "uuid"}),
            Map.entry(LocalDate.class, new String[] {"string", "date"}),
            Map.entry(Instant.class, new String[] {"string", "date-time"}),
            Map.entry(BigDecimal.class, new String[] {"number", null}),
            Map.entry(Money.class, new String[] {"number", null}),
            Map.entry(int.class, new String[] {"integer", "int32"}),
            Map.entry(Integer.class, new String[] {"integer", "int32"}),
            Map.entry(long.class, new String[] {"integer", "int64"}),
            Map.entry(Long.class, new String[] {"integer", "int64"}),
            Map.entry(boolean.class, new String[] {"boolean", null}),
            Map.entry(Boolean.class, new String[] {"boolean", null}));

    /** What stored text and free nodes hold, by the name of the field. */
    private static final Map<String, String> STORED = Map.of(
            "filter", "ClaimFilter",
            "provenance", "Provenance",
            "rules", "Rules",
            "overrides", "Overrides",
            "snapshot", "Snapshot");

    private final Map<String, ObjectNode> components;
    private final String prefix;
    private final Map<String, Class<?>> owners = new HashMap<>();

    /**
     * @param components where schemas of records are added
     * @param prefix in front of the names of nested records, whose simple names say little; empty for records that are
     *     answers, which have telling names
     */
    RecordSchemas(Map<String, ObjectNode> components, String prefix) {
        this.components = components;
        this.prefix = prefix;
    }

    /** Adds a record and what it consists of, and answers the name of its schema. */
    String add(Class<?> type) {
        String name = name(type);
        if (owners.putIfAbsent(name, type) == null) {
            if (components.containsKey(name)) {
                throw new IllegalStateException("Two schemas are called " + name);
            }
            ObjectNode node = CanonicalJson.mapper().createObjectNode();
            components.put(name, node);
            node.put("type", "object");
            ObjectNode properties = node.putObject("properties");
            ArrayNode required = node.arrayNode();
            for (RecordComponent component : type.getRecordComponents()) {
                properties.set(component.getName(), of(component));
                if (isAlwaysThere(component)) {
                    required.add(component.getName());
                }
            }
            if (!required.isEmpty()) {
                node.set("required", required);
            }
        }
        if (owners.get(name) != type) {
            throw new IllegalStateException("Two schemas are called " + name);
        }
        return name;
    }

    private static boolean isAlwaysThere(RecordComponent component) {
        Class<?> type = component.getType();
        boolean id = type == UUID.class && component.getName().equals("id");
        return type.isPrimitive() || Collection.class.isAssignableFrom(type) || id;
    }

    private String name(Class<?> type) {
        Schema own = type.getAnnotation(Schema.class);
        if (own != null && !own.name().isEmpty()) {
            return own.name();
        }
        boolean nested = !prefix.isEmpty() && type.getEnclosingClass() != null;
        return prefix + (nested ? type.getEnclosingClass().getSimpleName() : "") + type.getSimpleName();
    }

    private JsonNode of(RecordComponent component) {
        String name = component.getName();
        boolean text = component.getType() == String.class;
        if (name.equals("findings") && text) {
            return list(DocumentSchemas.ref(add(org.claimtree.kernel.Finding.class)));
        }
        if (STORED.containsKey(name) && (text || component.getType() == JsonNode.class)) {
            return DocumentSchemas.ref(STORED.get(name));
        }
        if (name.equals("input") && text) {
            return node("object", null).put("description", "What it was made of, as stored");
        }
        return of(component.getGenericType());
    }

    private JsonNode of(Type type) {
        String[] simple = SIMPLE.get(type);
        if (simple != null) {
            return node(simple[0], simple[1]);
        }
        if (type instanceof ParameterizedType generic) {
            Type content = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
            return generic.getRawType() == List.class ? list(of(content)) : map(of(content));
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            ObjectNode node = node("string", null);
            for (Object constant : plain.getEnumConstants()) {
                node.withArray("/enum").add(((Enum<?>) constant).name());
            }
            return node;
        }
        return plain.isRecord()
                ? DocumentSchemas.ref(add(plain))
                : CanonicalJson.mapper().createObjectNode();
    }

    private static ObjectNode list(JsonNode items) {
        ObjectNode node = node("array", null);
        node.set("items", items);
        return node;
    }

    private static ObjectNode map(JsonNode values) {
        ObjectNode node = node("object", null);
        node.set("additionalProperties", values);
        return node;
    }

    private static ObjectNode node(String type, String format) {
        ObjectNode node = CanonicalJson.mapper().createObjectNode().put("type", type);
        return format == null ? node : node.put("format", format);
    }
}
