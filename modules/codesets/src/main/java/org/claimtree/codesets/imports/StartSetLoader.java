package org.claimtree.codesets.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import org.claimtree.platform.Incident;

/** Loads the start set when the server starts; of several servers the first to come does it. */
@ApplicationScoped
public class StartSetLoader {
    private static final Logger LOG = Logger.getLogger(StartSetLoader.class.getName());

    private LoadStartSet start;

    /** For the container. */
    protected StartSetLoader() {}

    @Inject
    StartSetLoader(LoadStartSet start) {
        this.start = start;
    }

    /** Comes after the start-up beans, so that the schema has been looked at. What fails here keeps nobody from working. */
    void begin(@Observes @Initialized(ApplicationScoped.class) Object startUp) {
        try {
            start.load();
        } catch (RuntimeException e) {
            Incident.log(LOG, "The start set of codes could not be loaded", e);
        }
    }
}
