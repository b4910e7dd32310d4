package org.claimtree.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.claimtree.platform.RevisionLog;

/** Rows of the table of authorizations needed that are about a code group: without it they would hold nothing any more. */
@ApplicationScoped
class GroupsInNeeds implements CodeGroupUse {
    private CatalogLog catalog;
    private RevisionLog log;

    /** For the container. */
    protected GroupsInNeeds() {}

    @Inject
    GroupsInNeeds(CatalogLog catalog, RevisionLog log) {
        this.catalog = catalog;
        this.log = log;
    }

    @Override
    public List<Use> of(String group) {
        return catalog.asOf(log.current()).authorizationNeeds().about(group).stream()
                .map(ref -> new Use("AUTHORIZATION_NEED", ref, true))
                .toList();
    }
}
