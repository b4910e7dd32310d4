package org.claimtree.claims.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.claimtree.clients.ClientScope;
import org.claimtree.directory.RowScopes;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.AuditTrail;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;

/**
 * The one place that reading and building claims ask what the caller may see, and tell what was seen. A claim belongs to a
 * client: who does not see the client does not see the claim. Batches and their files belong to the whole practice.
 */
@ApplicationScoped
public class ClaimAccess {
    private Sql sql;
    private RowScopes scopes;
    private AuditTrail audit;

    /** For the container. */
    protected ClaimAccess() {}

    @Inject
    public ClaimAccess(Sql sql, RowScopes scopes, AuditTrail audit) {
        this.sql = sql;
        this.scopes = scopes;
        this.audit = audit;
    }

    /** Whose claims the caller sees. */
    public ClientScope scope() {
        return ClientScope.of(scopes.current());
    }

    /** Whether a batch as a whole is there for the caller. */
    public boolean seesBatches() {
        return scopes.current().all();
    }

    /**
     * Refuses who does not see every client.
     *
     * @throws Problem 403
     */
    public void demandAll() {
        scopes.demandAll();
    }

    /**
     * Refuses a batch that bills nobody whom the caller sees, as one that does not exist.
     *
     * @throws Problem 404
     */
    public void demandPartOf(UUID batch) {
        ClientScope scope = scope();
        String there = scope.isAll()
                ? "claims.batch b where b.id = :batch"
                : "claims.batch_charge b where b.batch = :batch" + scope.onId("b.client");
        boolean found = sql.query(h -> scope.bind(h.createQuery("select exists (select 1 from " + there + ")"))
                .bind("batch", batch)
                .mapTo(Boolean.class)
                .one());
        if (!found) {
            throw Problem.notFound("This batch");
        }
    }

    /**
     * Leaves one row about what was shown.
     *
     * @param kind of thing, such as {@code claim}
     * @param things numbers or ids
     * @param clients whose they are
     */
    public void trace(AuditAction how, String kind, Collection<String> things, Collection<UUID> clients) {
        Set<String> subjects = new LinkedHashSet<>(things);
        clients.forEach(client -> subjects.add(client.toString()));
        audit.record(AuditEntry.of(how, kind, List.copyOf(subjects)));
    }

    /** Leaves a row about each of many clients; the things stand in all of them. */
    public void traceEach(AuditAction how, String kind, List<String> things, Collection<UUID> clients) {
        audit.recordEach(
                AuditEntry.of(how, kind, things),
                clients.stream().map(UUID::toString).toList());
    }
}
