package org.claimtree.codesets.imports;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import org.claimtree.platform.DatabaseReady;
import org.claimtree.platform.Incident;

/** Loads the start set when the server starts; of several servers the first to come does it. */
@ApplicationScoped
public class StartSetLoader {
    private static final Logger LOG = Logger.getLogger(StartSetLoader.class.getName());

    @Resource
    private ManagedExecutorService threads;

    private LoadStartSet start;

    /** For the container. */
    protected StartSetLoader() {}

    @Inject
    StartSetLoader(LoadStartSet start) {
        this.start = start;
    }

    /** Nobody waits for it to serve, and what fails here keeps nobody from working. */
    void begin(@Observes DatabaseReady news) {
        threads.execute(this::load);
    }

    private void load() {
        try {
            start.load();
        } catch (RuntimeException e) {
            Incident.log(LOG, "The start set of codes could not be loaded", e);
        }
    }
}
