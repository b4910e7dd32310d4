package org.claimtree.app.openapi;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.claimtree.platform.Problem;

/**
 * Takes bodies that say they are JSON or say nothing; what says it is something else is not read. A method that takes
 * another kind names it, and the server holds callers to that; what characters are is still asked here.
 */
@Provider
public class JsonBodies implements ContainerRequestFilter {
    @Context
    private ResourceInfo asked;

    @Override
    public void filter(ContainerRequestContext request) {
        boolean takesBody = asked.getResourceMethod() != null
                && Arrays.asList(asked.getResourceMethod().getParameterTypes()).contains(InputStream.class);
        MediaType type = request.getMediaType();
        boolean json = takesBody && !asked.getResourceMethod().isAnnotationPresent(Consumes.class);
        if (takesBody && type != null && !(isUtf8(type) && (!json || isJson(type)))) {
            throw new Problem(
                    "unsupported-media-type",
                    415,
                    "The body is of another kind",
                    json ? "Send JSON, as Content-Type: application/json." : "Send the text as UTF-8.",
                    List.of());
        }
    }

    private static boolean isJson(MediaType type) {
        boolean named = type.getSubtype().equalsIgnoreCase("json")
                || type.getSubtype().toLowerCase(java.util.Locale.ROOT).endsWith("+json");
        return type.getType().equalsIgnoreCase("application") && named;
    }

    private static boolean isUtf8(MediaType type) {
        return type.getParameters()
                .getOrDefault(MediaType.CHARSET_PARAMETER, "utf-8")
                .equalsIgnoreCase("utf-8");
    }
}
