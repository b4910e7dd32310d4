package org.claimtree.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.claimtree.platform.RevisionLog;

/** Billing codes of substance-use treatment as they are known now (42 CFR Part 2). */
@ApplicationScoped
public class SubstanceUseCodes {
    private RevisionLog log;
    private CatalogLog catalogs;

    /** For the container. */
    protected SubstanceUseCodes() {}

    @Inject
    public SubstanceUseCodes(RevisionLog log, CatalogLog catalogs) {
        this.log = log;
        this.catalogs = catalogs;
    }

    /** All of them, also those that were once. */
    public Set<String> now() {
        return catalogs.asOf(log.current()).substanceUseCodes();
    }
}
