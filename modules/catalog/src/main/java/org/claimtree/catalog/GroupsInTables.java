package org.claimtree.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.claimtree.platform.RevisionLog;

/** Rows of tables that are about a code group: without it they would hold nothing any more. */
@ApplicationScoped
class GroupsInTables implements CodeGroupUse {
    private CatalogLog catalog;
    private RevisionLog log;

    /** For the container. */
    protected GroupsInTables() {}

    @Inject
    GroupsInTables(CatalogLog catalog, RevisionLog log) {
        this.catalog = catalog;
        this.log = log;
    }

    @Override
    public List<Use> of(String group) {
        Catalog now = catalog.asOf(log.current());
        return Stream.of(
                        now.authorizationNeeds().about(group).stream()
                                .map(ref -> new Use("AUTHORIZATION_NEED", ref, true)),
                        now.standIns().about(group).stream().map(ref -> new Use("STAND_IN", ref, true)),
                        now.programs().subjects().stream()
                                .filter(ref -> isIn(
                                        now.programs().latest(ref).orElseThrow().content(), group))
                                .map(ref -> new Use("PROGRAM", ref, true)))
                .flatMap(uses -> uses)
                .toList();
    }

    private static boolean isIn(Program program, String group) {
        return program.groups().documented().equals(group)
                || program.groups().billed().equals(group)
                || program.payers().stream()
                        .anyMatch(terms -> terms.bundled() != null
                                && terms.bundled().group().equals(group));
    }
}
