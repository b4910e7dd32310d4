package org.claimtree.claims.batches;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;
import org.jdbi.v3.core.Handle;

/** Lets a failed batch go on where it stopped. */
@ApplicationScoped
public class ResumeBatch {
    private Sql sql;
    private Event<BatchCreated> created;

    /** For the container. */
    protected ResumeBatch() {}

    @Inject
    public ResumeBatch(Sql sql, Event<BatchCreated> created) {
        this.sql = sql;
        this.created = created;
    }

    @Transactional
    public void resume(UUID batch) {
        int resumed = sql.query(h -> h.createUpdate("update claims.batch set status = 'BUILDING', incident = null"
                        + " where id = :id and status = 'FAILED'")
                .bind("id", batch)
                .execute());
        if (resumed == 0) {
            throw Problem.conflict("batch-not-failed", "Only a batch that stopped on an error goes on.");
        }
        sql.run(h -> readAgain(h, batch));
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
