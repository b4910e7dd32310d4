package org.claimtree.app.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimtree.app.openapi.ApiParameter.Place;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Reads the parameters of a method that answers requests; what a name means stands in {@code parameters.json}. */
final class ApiParameters {
    private static final ObjectNode KNOWN = Resource.object("parameters.json");

    private ApiParameters() {}

    /** All parameters in the order of the method, those of a parameter object in the order of its fields. */
    static List<ApiParameter> of(Method method) {
        List<ApiParameter> parameters = new ArrayList<>();
        for (java.lang.reflect.Parameter argument : method.getParameters()) {
            if (argument.isAnnotationPresent(BeanParam.class)) {
                for (Field field : argument.getType().getDeclaredFields()) {
                    one(field).ifPresent(parameters::add);
                }
            } else {
                one(argument).ifPresent(parameters::add);
            }
        }
        return needed(parameters);
    }

    /** Without If-None-Match there is no other way than If-Match to say what a change starts from. */
    private static List<ApiParameter> needed(List<ApiParameter> parameters) {
        boolean canBeNew = parameters.stream().anyMatch(p -> p.name().equals("If-None-Match"));
        return parameters.stream()
                .map(p -> p.name().equals("If-Match") && !canBeNew
                        ? new ApiParameter(p.name(), p.place(), true, p.known())
                        : p)
                .toList();
    }

    private static Optional<ApiParameter> one(AnnotatedElement element) {
        PathParam path = element.getAnnotation(PathParam.class);
        if (path != null) {
            return Optional.of(new ApiParameter(path.value(), Place.PATH, true, known(path.value(), element)));
        }
        QueryParam query = element.getAnnotation(QueryParam.class);
        if (query != null) {
            return Optional.of(new ApiParameter(query.value(), Place.QUERY, false, known(query.value(), element)));
        }
        HeaderParam header = element.getAnnotation(HeaderParam.class);
        return Optional.ofNullable(header)
                .map(h -> new ApiParameter(h.value(), Place.HEADER, false, known(h.value(), element)));
    }

    /** What the name means; {@code @Parameter(ref = …)} names another meaning, an unknown name is any short text. */
    private static JsonNode known(String name, AnnotatedElement element) {
        Parameter own = element.getAnnotation(Parameter.class);
        String meaning = own == null || own.ref().isEmpty() ? name : own.ref();
        ObjectNode known = KNOWN.has(meaning)
                ? KNOWN.get(meaning).deepCopy()
                : KNOWN.objectNode()
                        .put("description", own == null ? name : own.description())
                        .set("schema", KNOWN.objectNode().put("type", "string").put("maxLength", 200));
        DefaultValue usual = element.getAnnotation(DefaultValue.class);
        if (usual != null) {
            ParameterText.read(known.get("schema"), usual.value())
                    .ifPresent(value -> known.withObject("/schema").set("default", value));
        }
        return known;
    }
}
