package org.claimtree.app.openapi;

import jakarta.ws.rs.Path;
import java.lang.reflect.Method;

/** The address of an operation below the root of the interface, as the description names it. */
public final class OperationPath {
    private OperationPath() {}

    /**
     * @param kind address of the kind of record where one method serves several, else null
     */
    public static String of(Class<?> resource, Method method, String kind) {
        String path = template(resource, method);
        return kind == null ? path : path.replaceAll(RecordPaths.KIND, kind);
    }

    /** As JAX-RS writes it. */
    static String template(Class<?> resource, Method method) {
        String above = resource.getAnnotation(Path.class).value();
        Path own = method.getAnnotation(Path.class);
        String joined = above + (own == null ? "" : "/" + own.value());
        return "/" + joined.replaceAll("/{2,}", "/").replaceAll("^/|/$", "");
    }
}
