package org.claimtree.app;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;

/** The REST interface. Its resources lie in the {@code web} packages of the modules. */
@ApplicationPath("api/v1")
@OpenAPIDefinition(info = @Info(title = "ClaimTree", version = "v1"))
public class ApiApplication extends Application {
    /** The description is at /openapi; the server's own (WADL) would name the server. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
