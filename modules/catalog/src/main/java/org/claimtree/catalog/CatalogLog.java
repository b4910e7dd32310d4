package org.claimtree.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.claimtree.platform.AsOf;
import org.claimtree.platform.RevisionLog;

/** The catalog as of any revision. */
@ApplicationScoped
public class CatalogLog {
    private AsOf<Catalog> pictures;

    /** For the container. */
    protected CatalogLog() {}

    @Inject
    public CatalogLog(RevisionLog log) {
        pictures = new AsOf<>(log, revision -> Catalog.of(log.entries(Catalog.KINDS, revision)));
    }

    public Catalog asOf(long revision) {
        return pictures.at(revision);
    }
}
