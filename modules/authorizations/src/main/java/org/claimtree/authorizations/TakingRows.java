package org.claimtree.authorizations;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What sources have, as rows. */
final class TakingRows {
    private TakingRows() {}

    /**
     * @param day of service
     * @param reason why beyond the limits, or null
     */
    record Row(Taken taken, LocalDate day, String reason) {}

    static void insert(Handle h, List<Row> rows) {
        PreparedBatch batch = h.prepareBatch("insert into authorizations.taking (source, authorization_id, units,"
                + " service_on, choice, reason) values (:source, :authorization, :units, :day, :choice, :reason)");
        for (Row row : rows) {
            batch.bind("source", row.taken().source())
                    .bind("authorization", row.taken().authorization())
                    .bind("units", row.taken().units())
                    .bind("day", row.day())
                    .bind("choice", row.taken().why().name())
                    .bind("reason", row.reason())
                    .add();
        }
        batch.execute();
    }
}
