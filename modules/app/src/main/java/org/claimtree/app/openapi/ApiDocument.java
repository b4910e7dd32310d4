package org.claimtree.app.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.claimtree.app.records.RecordKind;
import org.claimtree.claimdoc.ClaimSnapshot;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.web.Totals;
import org.claimtree.profiles.ProvenanceRecord;

/**
 * The whole description: every method of the given resources, and the schemas that they name. Equal code gives equal
 * text, so the text can be kept and compared.
 */
final class ApiDocument {
    private static final List<String> VERBS = List.of("get", "post", "put", "delete", "patch");

    private final Map<String, ObjectNode> schemas = new TreeMap<>();
    private final RecordSchemas records = new RecordSchemas(schemas, "");
    private final Map<String, ObjectNode> paths = new TreeMap<>();

    private ApiDocument() {}

    /** The description of an interface that consists of these classes. */
    static ObjectNode of(Collection<Class<?>> resources) {
        ApiDocument document = new ApiDocument();
        document.schemas();
        resources.stream().sorted(Comparator.comparing(Class::getName)).forEach(document::resource);
        return document.node();
    }

    private void schemas() {
        Components.read().properties().forEach(schema -> schemas.put(schema.getKey(), (ObjectNode) schema.getValue()));
        DocumentSchemas.addTo(schemas);
        chargeWithoutCode();
        for (RecordKind kind : RecordKind.values()) {
            page(kind.schema());
        }
        page("Client");
        schemas.put("ChargeRow", chargeRow());
        page("Charge");
        schemas.get("ChargePage").withObject("/properties/items").set("items", DocumentSchemas.ref("ChargeRow"));
        schemas.get("ChargePage")
                .withObject("/properties")
                .set("totals", DocumentSchemas.ref(records.add(Totals.class)));
        records.add(ProvenanceRecord.class);
        String claim = new RecordSchemas(schemas, "Snapshot").add(ClaimSnapshot.class);
        ObjectNode snapshot = object("A claim as it went out, in the form in which it is stored");
        snapshot.withObject("/properties")
                .putObject("version")
                .put("type", "integer")
                .put("format", "int32");
        snapshot.withObject("/properties").set("claim", DocumentSchemas.ref(claim));
        snapshot.putArray("required").add("version").add("claim");
        schemas.put("Snapshot", snapshot);
        ApiExamples.addTo(schemas);
    }

    /** What is paid in advance and never claimed has no code; a charge that is sent names one, and is refused without. */
    private void chargeWithoutCode() {
        ObjectNode service = schemas.get("ChargeService");
        List<String> required = new ArrayList<>();
        service.get("required").forEach(name -> required.add(name.asText()));
        required.remove("code");
        service.set("required", CanonicalJson.mapper().valueToTree(required));
        service.withObject("/properties/code")
                .put("description", "Billing code; told without one where the client pays and no claim is made");
    }

    /** A list names the client whom a charge only numbers. */
    private ObjectNode chargeRow() {
        ObjectNode row = schemas.get("Charge").deepCopy();
        row.withObject("/properties").putObject("clientRef").put("type", "string");
        row.withObject("/properties")
                .putObject("clientName")
                .put("type", "string")
                .put("description", "Such as JONES, KIT");
        return row;
    }

    private void page(String schema) {
        ObjectNode page = object("One page of a list");
        ObjectNode items = page.withObject("/properties").putObject("items").put("type", "array");
        items.set("items", DocumentSchemas.ref(schema));
        page.withObject("/properties")
                .putObject("total")
                .put("type", "integer")
                .put("format", "int64")
                .put("description", "Rows on all pages together");
        page.putArray("required").add("items").add("total");
        schemas.put(schema + "Page", page);
    }

    private void resource(Class<?> resource) {
        for (Method method : resource.getDeclaredMethods()) {
            ApiOperation.verb(method).ifPresent(verb -> {
                ApiOperation operation = new ApiOperation(resource, method, records);
                if (RecordPaths.isForAllKinds(operation.path())) {
                    for (RecordKind kind : RecordKind.values()) {
                        spread(kind, verb, operation);
                    }
                } else {
                    put(operation.path(), verb, operation.node());
                }
            });
        }
    }

    private void spread(RecordKind kind, String verb, ApiOperation operation) {
        put(RecordPaths.path(kind, operation.path()), verb, RecordPaths.inWordsOf(kind, operation.node()));
    }

    private void put(String path, String verb, ObjectNode operation) {
        paths.computeIfAbsent(path, any -> CanonicalJson.mapper().createObjectNode())
                .set(verb, operation);
    }

    private ObjectNode node() {
        ObjectNode root = CanonicalJson.mapper().createObjectNode();
        root.put("openapi", "3.0.3");
        root.putObject("info")
                .put("title", "ClaimTree")
                .put("version", "v1")
                .put(
                        "description",
                        "Practice, clients, charges, billing profile rules and claims. Refusals are problems.")
                .putObject("license")
                .put("name", "Apache-2.0")
                .put("url", "https://www.apache.org/licenses/LICENSE-2.0");
        root.putArray("servers").addObject().put("url", "/api/v1").put("description", "The server that tells this");
        root.putArray("security").addObject().putArray("token");
        tags(root.putArray("tags"));
        ObjectNode all = root.putObject("paths");
        paths.forEach((path, item) -> all.set(path, inOrder(item)));
        ObjectNode components = root.putObject("components");
        ObjectNode known = components.putObject("schemas");
        schemas.forEach(known::set);
        components.set("responses", ApiRefusals.responses());
        components
                .putObject("securitySchemes")
                .putObject("token")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("description", "An API token");
        return root;
    }

    private void tags(ArrayNode tags) {
        TreeSet<String> names = new TreeSet<>();
        paths.values()
                .forEach(item -> item.forEach(
                        operation -> names.add(operation.at("/tags/0").asText())));
        names.forEach(name -> tags.addObject().put("name", name));
    }

    private static JsonNode inOrder(ObjectNode item) {
        ObjectNode ordered = CanonicalJson.mapper().createObjectNode();
        VERBS.stream().filter(item::has).forEach(verb -> ordered.set(verb, item.get(verb)));
        return ordered;
    }

    private static ObjectNode object(String description) {
        return CanonicalJson.mapper().createObjectNode().put("type", "object").put("description", description);
    }
}
