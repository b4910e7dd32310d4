package org.claimtree.app.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Produces;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.claimtree.app.openapi.ApiParameter.Place;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.web.Bodies;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * A method of a resource that answers requests, as the description tells it. {@code {Kind}} and the like stay in its
 * words until {@link RecordPaths} puts a kind of record there.
 */
final class ApiOperation {
    private static final String JSON = "application/json";

    private final Class<?> resource;
    private final Method method;
    private final RecordSchemas records;

    ApiOperation(Class<?> resource, Method method, RecordSchemas records) {
        this.resource = resource;
        this.method = method;
        this.records = records;
    }

    /** Lower-case verb, or empty when the method answers no requests. */
    static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .flatMap(type -> Optional.ofNullable(type.getAnnotation(HttpMethod.class)).stream())
                .map(verb -> verb.value().toLowerCase(Locale.ROOT))
                .findFirst();
    }

    /** The address below the root of the interface, as JAX-RS writes it. */
    String path() {
        return OperationPath.template(resource, method);
    }

    ObjectNode node() {
        ObjectNode node = CanonicalJson.mapper().createObjectNode();
        node.putArray("tags").add(tag());
        Operation said = method.getAnnotation(Operation.class);
        node.put("summary", said == null || said.summary().isEmpty() ? method.getName() : said.summary());
        if (said != null && !said.description().isEmpty()) {
            node.put("description", said.description());
        }
        node.put("operationId", said == null || said.operationId().isEmpty() ? derivedId() : said.operationId());
        List<ApiParameter> parameters = parameters();
        if (!parameters.isEmpty()) {
            var list = node.putArray("parameters");
            parameters.forEach(parameter -> list.add(parameter.node()));
        }
        if (takesBody()) {
            ObjectNode body = node.putObject("requestBody").put("required", true);
            content(
                    body,
                    takenMediaType(),
                    bodies().map(Bodies::takes).filter(name -> !name.isEmpty()).orElse(null));
        }
        node.set("responses", responses(parameters));
        return node;
    }

    private String tag() {
        Tag own = method.getAnnotation(Tag.class);
        Tag whole = resource.getAnnotation(Tag.class);
        return own != null ? own.name() : whole != null ? whole.name() : resource.getSimpleName();
    }

    private List<ApiParameter> parameters() {
        // A kind of record is part of the address, not a parameter.
        return ApiParameters.of(method).stream()
                .filter(p -> p.place() != Place.PATH || !p.name().equals("kind"))
                .toList();
    }

    private boolean takesBody() {
        return Arrays.asList(method.getParameterTypes()).contains(InputStream.class);
    }

    private Optional<Bodies> bodies() {
        return Optional.ofNullable(method.getAnnotation(Bodies.class));
    }

    /** A name that generators can make a method of, where none is given. */
    private String derivedId() {
        StringBuilder id = new StringBuilder(verb(method).orElse(""));
        for (String part : path().split("[^A-Za-z0-9]+")) {
            if (!part.isEmpty()) {
                id.append(Character.toUpperCase(part.charAt(0))).append(part.substring(1));
            }
        }
        return id.toString();
    }

    private ObjectNode responses(List<ApiParameter> parameters) {
        ObjectNode responses = CanonicalJson.mapper().createObjectNode();
        int status = bodies().map(Bodies::status).orElse(200);
        ObjectNode good = responses.putObject(Integer.toString(status)).put("description", words(status));
        bodies().ifPresent(bodies -> headers(bodies, good));
        if (status != 204) {
            content(good, mediaType(), answer());
        }
        if (bodies().filter(Bodies::maybeNothing).isPresent()) {
            responses.putObject("204").put("description", "There is none");
        }
        refusals(parameters).stream()
                .sorted()
                .distinct()
                .forEach(refusal -> responses
                        .putObject(refusal.toString())
                        .put("$ref", "#/components/responses/" + ApiRefusals.name(refusal)));
        responses.putObject("default").put("$ref", "#/components/responses/Refused");
        return responses;
    }

    private static String words(int status) {
        return switch (status) {
            case 201 -> "Made";
            case 202 -> "Taken; the work goes on";
            default -> "Done";
        };
    }

    private static void headers(Bodies bodies, ObjectNode response) {
        for (String header : bodies.headers()) {
            response.withObject("/headers")
                    .putObject(header)
                    .put("description", headerWords(header))
                    .putObject("schema")
                    .put("type", "string");
        }
    }

    private static String headerWords(String header) {
        return switch (header) {
            case "ETag" -> "Send it as If-Match with a change";
            case "Form-Pages" -> "How many pages the claim's forms have";
            case "Cover-Pages" -> "How many pages are no forms but covers and separators";
            default -> header;
        };
    }

    private String answer() {
        Bodies bodies = bodies().orElse(null);
        if (bodies == null) {
            return null;
        }
        return bodies.givesRecord() == Void.class
                ? bodies.gives().isEmpty() ? null : bodies.gives()
                : records.add(bodies.givesRecord());
    }

    private String takenMediaType() {
        Consumes own = method.getAnnotation(Consumes.class);
        return own == null ? JSON : own.value()[0];
    }

    private String mediaType() {
        Produces own = method.getAnnotation(Produces.class);
        Produces whole = resource.getAnnotation(Produces.class);
        return own != null ? own.value()[0] : whole != null ? whole.value()[0] : JSON;
    }

    private static void content(ObjectNode holder, String mediaType, String schema) {
        ObjectNode media = holder.putObject("content").putObject(mediaType);
        media.set("schema", schema == null ? free(mediaType) : DocumentSchemas.ref(schema));
    }

    /** What is known of a body without a schema: JSON is an object, everything else a file. */
    private static JsonNode free(String mediaType) {
        ObjectNode schema = CanonicalJson.mapper().createObjectNode();
        return mediaType.endsWith("json")
                ? schema.put("type", "object")
                : schema.put("type", "string").put("format", "binary");
    }

    private List<Integer> refusals(List<ApiParameter> parameters) {
        List<Integer> refusals = new ArrayList<>(List.of(400, 401, 403));
        if (parameters.stream().anyMatch(p -> p.place() == Place.PATH)) {
            refusals.add(404);
        }
        if (parameters.stream().anyMatch(p -> p.name().equals("If-Match"))) {
            refusals.addAll(List.of(409, 428));
        }
        if (takesBody()) {
            refusals.addAll(List.of(413, 415, 422));
        }
        bodies().ifPresent(bodies -> Arrays.stream(bodies.refuses()).forEach(refusals::add));
        return refusals;
    }
}
