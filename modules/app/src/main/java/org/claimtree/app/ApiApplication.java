package org.claimtree.app;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The REST interface. Its resources lie in the {@code web} packages of the modules. */
@ApplicationPath("api/v1")
public class ApiApplication extends Application {}
