package org.claimtree.app.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import org.claimtree.identity.Permission;
import org.claimtree.identity.Reach;
import org.claimtree.profiles.Dimension;
import org.claimtree.profiles.Source;

/** The schemas of {@code components.json}, with the names that only the program knows. */
final class Components {
    private Components() {}

    /** A fresh copy. */
    static ObjectNode read() {
        ObjectNode components = Resource.object("components.json");
        names(components, "/RuleCondition/properties/dimension/enum", Dimension.values(), Enum::name);
        names(components, "/FieldChoice/properties/from/enum", Source.values(), Source::json);
        names(components, "/PermissionName/enum", Permission.values(), Enum::name);
        names(components, "/ReachName/enum", Reach.values(), Enum::name);
        return components;
    }

    private static <T> void names(
            ObjectNode components, String pointer, T[] values, java.util.function.Function<T, String> name) {
        ArrayNode names = (ArrayNode) components.at(pointer);
        Arrays.stream(values).map(name).forEach(names::add);
    }
}
