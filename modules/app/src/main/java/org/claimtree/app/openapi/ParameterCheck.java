package org.claimtree.app.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.claimtree.app.openapi.ApiParameter.Place;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;

/**
 * Holds the parameters of a request against the description before any method sees them: a mistyped filter must not mean
 * "everything". What stands in the path names a record or nothing, which is the method's question.
 */
@Provider
public class ParameterCheck implements ContainerRequestFilter {
    private final Map<Method, List<ApiParameter>> known = new ConcurrentHashMap<>();

    @Context
    private ResourceInfo asked;

    @Override
    public void filter(ContainerRequestContext request) {
        Method method = asked.getResourceMethod();
        if (method == null) {
            return;
        }
        List<ApiParameter> parameters = known.computeIfAbsent(method, ApiParameters::of);
        List<InputProblem> problems = new ArrayList<>();
        request.getUriInfo()
                .getQueryParameters()
                .forEach((name, values) -> query(parameters, name, values).ifPresent(problems::add));
        for (ApiParameter parameter : parameters) {
            if (parameter.place() == Place.HEADER) {
                Optional.ofNullable(request.getHeaderString(parameter.name()))
                        .flatMap(value -> value(parameter, value))
                        .ifPresent(problems::add);
            }
        }
        if (!problems.isEmpty()) {
            throw new Problem(
                    "malformed-request",
                    400,
                    "The request cannot be read",
                    problems.size() == 1 ? "One parameter is wrong." : problems.size() + " parameters are wrong.",
                    problems);
        }
    }

    private static Optional<InputProblem> query(List<ApiParameter> parameters, String name, List<String> values) {
        Optional<ApiParameter> parameter = parameters.stream()
                .filter(p -> p.place() == Place.QUERY && p.name().equals(name))
                .findFirst();
        if (parameter.isEmpty()) {
            // Its name is the caller's text, which answers do not repeat.
            return Optional.of(InputProblem.ofParameter(
                    "", "UNKNOWN_PARAMETER", "There is no such parameter here: " + names(parameters) + "."));
        }
        JsonNode schema = parameter.get().schema();
        boolean list = schema.path("type").asText().equals("array");
        if (!list && values.size() > 1) {
            return Optional.of(InputProblem.ofParameter(name, "GIVEN_TWICE", "The parameter is given more than once."));
        }
        if (list && values.size() > schema.path("maxItems").asInt()) {
            return Optional.of(InputProblem.ofParameter(name, "GIVEN_TOO_OFTEN", "The parameter is given too often."));
        }
        return values.stream()
                .flatMap(value -> value(parameter.get(), value).stream())
                .findFirst();
    }

    private static String names(List<ApiParameter> parameters) {
        List<String> names = parameters.stream()
                .filter(p -> p.place() == Place.QUERY)
                .map(ApiParameter::name)
                .toList();
        return names.isEmpty() ? "it takes none" : "it takes " + String.join(", ", names);
    }

    private static Optional<InputProblem> value(ApiParameter parameter, String value) {
        JsonNode one = parameter.schema().path("type").asText().equals("array")
                ? parameter.schema().get("items")
                : parameter.schema();
        return ParameterText.read(one, value).isPresent()
                ? Optional.empty()
                : Optional.of(InputProblem.ofParameter(parameter.name(), "PARAMETER_FORM", expected(one)));
    }

    private static String expected(JsonNode schema) {
        if (schema.has("enum")) {
            List<String> allowed = new ArrayList<>();
            schema.get("enum").forEach(one -> allowed.add(one.asText()));
            return "One of " + String.join(", ", allowed) + " is expected.";
        }
        return switch (schema.path("format").asText(schema.path("type").asText())) {
            case "boolean" -> "true or false is expected.";
            case "int32" ->
                "A whole number from %s through %s is expected."
                        .formatted(
                                schema.get("minimum").asText(),
                                schema.get("maximum").asText());
            case "number" ->
                "A plain decimal number from %s through %s is expected."
                        .formatted(
                                schema.path("minimum").asText("the least"),
                                schema.path("maximum").asText("the most"));
            case "date" -> "A date such as 2026-10-05 is expected, from 1900 through 2199.";
            case "uuid" -> "An id that ClaimTree gave is expected.";
            default -> "The text is too long or not of the form that is needed.";
        };
    }
}
