package org.claimtree.authorizations;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What sources have and what is held back for them, as rows. */
final class TakingRows {
    private TakingRows() {}

    /**
     * @param day of service
     * @param reason why beyond the limits, or null
     */
    record Row(Taken taken, LocalDate day, String reason) {}

    /**
     * What a source has from before.
     *
     * @param why it has them from there; null for what is only held back
     */
    record Had(UUID source, UUID authorization, UUID pool, BigDecimal units, LocalDate day, Taken.Why why) {
        Movement.Use use() {
            return new Movement.Use(source, day);
        }
    }

    /** What was taken for sources. */
    static Map<UUID, Had> taken(Handle h, Collection<UUID> sources) {
        return had(h, "taking", "t.choice", sources);
    }

    /** What is held back for sources. */
    static Map<UUID, Had> reserved(Handle h, Collection<UUID> sources) {
        return had(h, "reservation", "null as choice", sources);
    }

    private static Map<UUID, Had> had(Handle h, String table, String choice, Collection<UUID> sources) {
        return h.createQuery("select t.source, t.authorization_id, t.units, t.service_on, " + choice + ", a.pool"
                        + " from authorizations." + table + " t join authorizations.authorization a"
                        + " on a.id = t.authorization_id where t.source = any(:sources)")
                .bindArray("sources", UUID.class, sources)
                .map((row, ctx) -> new Had(
                        row.getObject("source", UUID.class),
                        row.getObject("authorization_id", UUID.class),
                        row.getObject("pool", UUID.class),
                        row.getBigDecimal("units"),
                        row.getObject("service_on", LocalDate.class),
                        row.getString("choice") == null ? null : Taken.Why.valueOf(row.getString("choice"))))
                .collect(Collectors.toMap(Had::source, one -> one));
    }

    static void insert(Handle h, List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
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

    static void reserve(Handle h, List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        PreparedBatch batch = h.prepareBatch("insert into authorizations.reservation (source, authorization_id, units,"
                + " service_on) values (:source, :authorization, :units, :day)");
        for (Row row : rows) {
            batch.bind("source", row.taken().source())
                    .bind("authorization", row.taken().authorization())
                    .bind("units", row.taken().units())
                    .bind("day", row.day())
                    .add();
        }
        batch.execute();
    }

    static void endTakings(Handle h, Collection<UUID> sources) {
        end(h, "taking", sources);
    }

    static void endReservations(Handle h, Collection<UUID> sources) {
        end(h, "reservation", sources);
    }

    private static void end(Handle h, String table, Collection<UUID> sources) {
        if (!sources.isEmpty()) {
            h.createUpdate("delete from authorizations." + table + " where source = any(:sources)")
                    .bindArray("sources", UUID.class, sources)
                    .execute();
        }
    }
}
