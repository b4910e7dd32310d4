package org.claimtree.authorizations;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.claimtree.kernel.DateSpan;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The ledger as rows. Pools are locked in the order of their ids, before anything that hangs on them is read. */
final class LedgerRows {
    private LedgerRows() {}

    static void lock(Handle h, Collection<UUID> pools) {
        h.createQuery("select id from authorizations.pool where id = any(:pools) order by id for update")
                .bindArray("pools", UUID.class, pools)
                .mapTo(UUID.class)
                .list();
    }

    static Balance balance(ResultSet row) throws SQLException {
        return new Balance(
                row.getBigDecimal("allotted"),
                row.getBigDecimal("adjusted"),
                row.getBigDecimal("committed"),
                row.getBigDecimal("reserved"));
    }

    /** A row of {@code authorizations.authorization} with a column {@code managed}. */
    static Candidate candidate(ResultSet row) throws SQLException {
        return new Candidate(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                row.getObject("pool", UUID.class),
                new Candidate.Terms(
                        row.getObject("client", UUID.class),
                        row.getString("code"),
                        row.getObject("coverage", UUID.class),
                        row.getString("payer_number"),
                        Status.valueOf(row.getString("status")),
                        new DateSpan(
                                row.getObject("start_on", LocalDate.class), row.getObject("end_on", LocalDate.class))),
                new Candidate.Limits(
                        row.getBoolean("managed"),
                        UnitKind.valueOf(row.getString("unit_kind")),
                        new Caps(
                                row.getBigDecimal("day_cap"),
                                row.getBigDecimal("week_cap"),
                                row.getBigDecimal("month_cap"))));
    }

    /** Writes movements and brings the sums of their pools to what they make of them. */
    static void write(Handle h, List<Movement> movements, String actor, OffsetDateTime at) {
        if (movements.isEmpty()) {
            return;
        }
        PreparedBatch lines = h.prepareBatch("insert into authorizations.movement (pool, authorization_id, kind, units,"
                + " service_on, source, reason, actor, at) values (:pool, :authorization, :kind, :units, :day, :source,"
                + " :reason, :actor, :at)");
        PreparedBatch sums = h.prepareBatch("update authorizations.pool set allotted = allotted + :allotted,"
                + " adjusted = adjusted + :adjusted, committed = committed + :committed,"
                + " reserved = reserved + :reserved where id = :pool");
        for (Movement movement : movements) {
            Movement.Use use = movement.use();
            lines.bind("pool", movement.pool())
                    .bind("authorization", movement.authorization())
                    .bind("kind", movement.kind().name())
                    .bind("units", movement.units())
                    .bind("day", use == null ? null : use.day())
                    .bind("source", use == null ? null : use.source())
                    .bind("reason", movement.reason())
                    .bind("actor", actor)
                    .bind("at", at)
                    .add();
            Balance change = Balance.EMPTY.after(movement.kind(), movement.units());
            sums.bind("pool", movement.pool())
                    .bind("allotted", change.allotted())
                    .bind("adjusted", change.adjusted())
                    .bind("committed", change.committed())
                    .bind("reserved", change.reserved())
                    .add();
        }
        lines.execute();
        sums.execute();
    }

    static void tell(Iterable<UnitWatch> watches, List<Movement> movements) {
        List<UUID> pools = movements.stream().map(Movement::pool).distinct().toList();
        if (!pools.isEmpty()) {
            watches.forEach(watch -> watch.moved(pools));
        }
    }

    static BigDecimal units(ResultSet row) throws SQLException {
        return row.getBigDecimal("units");
    }
}
