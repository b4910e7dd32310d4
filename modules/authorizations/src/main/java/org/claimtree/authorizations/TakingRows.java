package org.claimtree.authorizations;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What sources have, as rows. */
final class TakingRows {
    private TakingRows() {}

    static void insert(Handle h, Collection<Taken> taken, Map<UUID, LocalDate> days) {
        PreparedBatch batch = h.prepareBatch("insert into authorizations.taking (source, authorization_id, units,"
                + " service_on, choice) values (:source, :authorization, :units, :day, :choice)");
        for (Taken one : taken) {
            batch.bind("source", one.source())
                    .bind("authorization", one.authorization())
                    .bind("units", one.units())
                    .bind("day", days.get(one.source()))
                    .bind("choice", one.why().name())
                    .add();
        }
        batch.execute();
    }
}
