package org.claimtree.app.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.claimtree.app.practice.DocumentSchema;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.web.ProblemJson;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * Adds to the scanned document what the scan cannot see: bodies, errors, the bearer token, and one path a kind of record
 * instead of one for all kinds.
 */
public class ApiDescription implements OASFilter {
    private static final String API = "/api/v1/";
    private static final String JSON = "application/json";

    /** Request bodies by path and method. */
    private static final Map<String, String> BODIES = Map.of(
            "POST practice-imports", "PracticeDocument",
            "POST claim-batches", "ClaimFilter",
            "POST claim-drafts/check", "ClaimFilter",
            "PUT practice", "Practice",
            "POST clients", "Client",
            "PUT clients/{id}", "Client",
            "POST charges", "Charge",
            "PUT charges/{id}", "Charge",
            "POST clients/search", "ClientSearch",
            "POST clients/search.csv", "ClientSearch");

    @Override
    public void filterOpenAPI(OpenAPI api) {
        components(api);
        RecordPaths.spread(api);
        api.getPaths().getPathItems().forEach((path, item) -> describe(path, item));
        api.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme("token"));
        api.getInfo()
                .title("ClaimTree")
                .version("v1")
                .description(
                        "Practice, charges, billing profile rules and claims. Refusals are application/problem+json.");
    }

    private static void components(OpenAPI api) {
        Components components = api.getComponents() == null ? OASFactory.createComponents() : api.getComponents();
        JsonNode schema = schema();
        schema.path("$defs")
                .properties()
                .forEach(d -> components.addSchema(JsonSchemas.name(d.getKey()), JsonSchemas.of(d.getValue())));
        components.addSchema("PracticeDocument", JsonSchemas.of(schema));
        components.addSchema("Problem", ProblemSchemas.problem());
        components.addSchema("ClaimFilter", ProblemSchemas.claimFilter());
        components.addSchema("ClientSearch", ProblemSchemas.clientSearch());
        components.addSecurityScheme(
                "token",
                OASFactory.createSecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"));
        api.setComponents(components);
    }

    private static JsonNode schema() {
        try {
            return CanonicalJson.mapper().readTree(new DocumentSchema().text());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void describe(String path, PathItem item) {
        String place = path.startsWith(API) ? path.substring(API.length()) : path;
        item.getOperations().forEach((method, operation) -> {
            String body = BODIES.get(method + " " + place);
            if (body != null) {
                body(operation, body);
            }
            operation.getResponses().defaultValue(problem());
            if (operation.getOperationId() == null) {
                operation.operationId(operationId(method.name(), place));
            }
        });
    }

    static void body(Operation operation, String schema) {
        operation.requestBody(OASFactory.createRequestBody()
                .required(true)
                .content(OASFactory.createContent()
                        .addMediaType(JSON, OASFactory.createMediaType().schema(ref(schema)))));
    }

    static Schema ref(String schema) {
        return OASFactory.createSchema().ref("#/components/schemas/" + schema);
    }

    private static org.eclipse.microprofile.openapi.models.responses.APIResponse problem() {
        return OASFactory.createAPIResponse()
                .description("Refused: what is wrong, and where")
                .content(OASFactory.createContent()
                        .addMediaType(
                                ProblemJson.MEDIA_TYPE,
                                OASFactory.createMediaType().schema(ref("Problem"))));
    }

    /** A name that generators can make a method of. */
    private static String operationId(String method, String place) {
        StringBuilder id = new StringBuilder(method.toLowerCase(java.util.Locale.ROOT));
        for (String part : List.of(place.split("[^A-Za-z0-9]+"))) {
            if (!part.isEmpty()) {
                id.append(Character.toUpperCase(part.charAt(0))).append(part.substring(1));
            }
        }
        return id.toString();
    }
}
