package org.claimtree.claims.batches;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.claimtree.claims.access.ClaimAccess;
import org.claimtree.identity.AuditAction;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;
import org.jdbi.v3.core.Handle;

/** Lets a failed batch go on where it stopped. */
@ApplicationScoped
public class ResumeBatch {
    private Sql sql;
    private Event<BatchCreated> created;
    private ClaimAccess access;

    /** For the container. */
    protected ResumeBatch() {}

    @Inject
    public ResumeBatch(Sql sql, Event<BatchCreated> created, ClaimAccess access) {
        this.sql = sql;
        this.created = created;
        this.access = access;
    }

    /**
     * @throws Problem 403 for who does not see every client, 409 when it did not stop
     */
    @Transactional
    public void resume(UUID batch) {
        access.demandAll();
        int resumed = sql.query(h -> h.createUpdate("update claims.batch set status = 'BUILDING', incident = null"
                        + " where id = :id and status = 'FAILED'")
                .bind("id", batch)
                .execute());
        if (resumed == 0) {
            throw Problem.conflict("batch-not-failed", "Only a batch that stopped on an error goes on.");
        }
        sql.run(h -> readAgain(h, batch));
        access.trace(AuditAction.CHANGE, "claim-batch", List.of(batch.toString()), List.of());
        created.fire(new BatchCreated(batch));
    }

    /** Parts in which something was found are read again: this server may be a newer one. */
    private static void readAgain(Handle h, UUID batch) {
        h.createUpdate("update claims.file set verification = 'PENDING' where batch = :id and verification = 'FAILED'")
                .bind("id", batch)
                .execute();
        h.createUpdate("delete from claims.part_check where batch = :id and findings is not null")
                .bind("id", batch)
                .execute();
    }
}
