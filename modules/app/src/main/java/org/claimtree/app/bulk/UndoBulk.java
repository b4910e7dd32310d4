package org.claimtree.app.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.AuditTrail;
import org.claimtree.platform.BulkOperation;
import org.claimtree.platform.BulkOperations;
import org.claimtree.platform.BulkUndo;
import org.claimtree.platform.Problem;

/** Takes a bulk operation back, once. */
@ApplicationScoped
public class UndoBulk {
    private BulkOperations operations;
    private KnownBulk known;
    private AuditTrail audit;

    /** For the container. */
    protected UndoBulk() {}

    @Inject
    UndoBulk(BulkOperations operations, KnownBulk known, AuditTrail audit) {
        this.operations = operations;
        this.known = known;
        this.audit = audit;
    }

    /**
     * Takes back what nothing has used or changed since, all or nothing; the rest is named in the report. A second call
     * changes nothing and gives the same answer.
     *
     * @throws Problem 404
     */
    @Transactional
    public BulkOperation undo(UUID id) {
        BulkOperation operation = operations.lock(id).orElseThrow(() -> Problem.notFound("This bulk operation"));
        BulkUndo kind = known.of(operation).orElseThrow(() -> Problem.notFound("This bulk operation"));
        if (operation.undone() != null) {
            return operation;
        }
        operations.undone(id, kind.undo(id));
        audit.record(AuditEntry.of(AuditAction.DELETE, "bulk operation", List.of(id.toString())));
        return operations.find(id).orElseThrow();
    }
}
