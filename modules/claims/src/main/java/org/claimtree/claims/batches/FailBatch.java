package org.claimtree.claims.batches;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.claimtree.platform.Sql;

/** Says that building stopped on an error. What is frozen stays; {@link ResumeBatch} goes on. */
@ApplicationScoped
public class FailBatch {
    private Sql sql;

    /** For the container. */
    protected FailBatch() {}

    @Inject
    public FailBatch(Sql sql) {
        this.sql = sql;
    }

    /**
     * @param incident under which the log tells what happened
     */
    @Transactional
    public void fail(UUID batch, String incident) {
        sql.run(h -> h.createUpdate("update claims.batch set status = 'FAILED', incident = :incident"
                        + " where id = :id and status in ('BUILDING', 'VERIFYING')")
                .bind("incident", incident)
                .bind("id", batch)
                .execute());
    }
}
