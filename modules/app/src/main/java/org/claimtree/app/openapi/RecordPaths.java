package org.claimtree.app.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.claimtree.app.records.RecordKind;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Writes the paths that serve all kinds of records once for each kind, with the kind's own body. */
final class RecordPaths {
    /** Component of each kind's body. */
    private static final Map<RecordKind, String> BODIES = Map.of(
            RecordKind.DIVISION, "Division",
            RecordKind.LOCATION, "Location",
            RecordKind.PROVIDER, "Provider",
            RecordKind.PAYER, "Payer",
            RecordKind.PLAN, "Plan",
            RecordKind.FORM_TYPE, "FormType",
            RecordKind.PARTNER, "Partner",
            RecordKind.BILLING_CODE, "Code",
            RecordKind.CODE_GROUP, "CodeGroup");

    private RecordPaths() {}

    static void spread(OpenAPI api) {
        Map<String, PathItem> paths =
                new java.util.LinkedHashMap<>(api.getPaths().getPathItems());
        paths.forEach((path, item) -> {
            if (path.contains("{kind")) {
                api.getPaths().removePathItem(path);
                for (RecordKind kind : RecordKind.values()) {
                    api.getPaths().addPathItem(path.replaceAll("\\{kind[^}]*}", kind.address()), of(kind, item));
                }
            }
        });
    }

    private static PathItem of(RecordKind kind, PathItem general) {
        PathItem item = OASFactory.createPathItem();
        general.getOperations().forEach((method, operation) -> {
            Operation own = OASFactory.createOperation()
                    .summary(operation.getSummary())
                    .addTag("Records")
                    .responses(OASFactory.createAPIResponses()
                            .addAPIResponse(
                                    "200", OASFactory.createAPIResponse().description("Done")))
                    .parameters(parameters(operation));
            if (method == PathItem.HttpMethod.PUT) {
                ApiDescription.body(own, BODIES.get(kind));
            }
            item.setOperation(method, own);
        });
        return item;
    }

    private static List<Parameter> parameters(Operation operation) {
        List<Parameter> parameters = new ArrayList<>();
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(p -> !"kind".equals(p.getName()))
                    .forEach(parameters::add);
        }
        return parameters;
    }
}
