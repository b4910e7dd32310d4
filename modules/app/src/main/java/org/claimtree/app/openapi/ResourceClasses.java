package org.claimtree.app.openapi;

import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.annotation.HandlesTypes;
import jakarta.ws.rs.Path;
import java.util.Set;

/** Learns from the server which classes answer requests: whatever a module adds is described without being listed. */
@HandlesTypes(Path.class)
public class ResourceClasses implements ServletContainerInitializer {
    private static final String FOUND = ResourceClasses.class.getName();

    @Override
    public void onStartup(Set<Class<?>> annotated, ServletContext context) {
        context.setAttribute(FOUND, annotated == null ? Set.of() : Set.copyOf(annotated));
    }

    /** The classes of this application. */
    static Set<Class<?>> of(ServletContext context) {
        Set<Class<?>> ours = new java.util.HashSet<>();
        for (Object found : (Set<?>) context.getAttribute(FOUND)) {
            if (found instanceof Class<?> type && type.getName().startsWith("org.claimtree.")) {
                ours.add(type);
            }
        }
        return ours;
    }
}
