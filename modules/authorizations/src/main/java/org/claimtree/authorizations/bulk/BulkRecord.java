package org.claimtree.authorizations.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.AuditTrail;
import org.claimtree.platform.Actor;
import org.claimtree.platform.BulkOperations;
import org.claimtree.platform.Problem;
import org.jdbi.v3.core.Handle;

/** What every bulk operation on authorizations leaves behind, and how they keep out of each other's way. */
@ApplicationScoped
public class BulkRecord {
    /** Names the lock that bulk operations on authorizations take turns by. */
    private static final long LOCK = 0x417574684275L;

    private BulkOperations operations;
    private AuditTrail audit;
    private Actor actor;

    /** For the container. */
    protected BulkRecord() {}

    @Inject
    public BulkRecord(BulkOperations operations, AuditTrail audit, Actor actor) {
        this.operations = operations;
        this.audit = audit;
        this.actor = actor;
    }

    /** Two that run at once would each miss what the other adds. */
    static void oneAtATime(Handle h) {
        h.createQuery("select true from pg_advisory_xact_lock(:lock)")
                .bind("lock", LOCK)
                .mapTo(Boolean.class)
                .one();
    }

    static void refuseChanged(String seen, String now) {
        if (!now.equals(seen)) {
            throw Problem.conflict(
                    "list-changed", "What this would do has changed since you looked at it; look at it again.");
        }
    }

    String actor() {
        return actor.name();
    }

    /** The operation, and a trace for each client. */
    void write(UUID operation, String kind, Object wish, Object report, Collection<UUID> clients) {
        operations.record(operation, kind, wish, report);
        audit.recordEach(
                AuditEntry.of(AuditAction.CHANGE, "authorization", List.of("bulk operation " + operation)),
                clients.stream().map(UUID::toString).toList());
    }

    /** The trace of an undo. */
    void traceUndo(UUID operation, Collection<UUID> clients) {
        audit.recordEach(
                AuditEntry.of(AuditAction.CHANGE, "authorization", List.of("undo of bulk operation " + operation)),
                clients.stream().map(UUID::toString).toList());
    }
}
