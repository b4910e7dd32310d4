package org.claimtree.it.kill;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Looks into the database of a home at what bulk operations on the authorizations of one year have done. */
final class BulkLedger {
    private final Jdbi database;

    BulkLedger(Path home) throws IOException {
        database = Jdbi.create(Ledger.database(home));
    }

    /** Bytes of write-ahead log so far: how far work is whose rows nobody sees yet. */
    long written() {
        return written(database);
    }

    static long written(Jdbi database) {
        return database.withHandle(
                h -> number(h, "select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint"));
    }

    /** Authorizations that begin with a year and do not stand as they did before: 0, or all of them. */
    long done(int year, BulkKill.Act act) {
        String condition = switch (act) {
            case ADD -> "true";
            case UPDATE -> "end_on = '" + BulkKill.DECEMBER_15.withYear(year) + "'";
            case UNDO -> "status = 'WITHDRAWN'";
        };
        return database.withHandle(h -> number(
                h,
                "select count(*) from authorizations.authorization where start_on = '" + LocalDate.of(year, 1, 1)
                        + "' and " + condition));
    }

    /**
     * What must all be 0 once everything was done.
     *
     * @param year whose authorizations are looked at
     * @param wanted how many there must be
     */
    Ledger.Count count(int year, long wanted) {
        String ofYear = "from authorizations.authorization where start_on = '" + LocalDate.of(year, 1, 1) + "'";
        return database.withHandle(h -> {
            long there = number(h, "select count(*) " + ofYear);
            long pairs = number(h, "select count(*) from (select distinct client, code " + ofYear + ") p");
            long numbers = number(h, "select count(*) - count(distinct number) from authorizations.authorization");
            return new Ledger.Count(Math.max(0, wanted - pairs), there - pairs, numbers, orphans(h));
        });
    }

    /** Rows of operations that are not recorded, pools of nobody, and operations without a trace. */
    private static long orphans(Handle h) {
        return number(
                        h,
                        "select count(*) from authorizations.authorization a where a.bulk is not null"
                                + " and not exists (select 1 from platform.bulk_operation o where o.id = a.bulk)")
                + number(
                        h,
                        "select count(*) from authorizations.movement m where m.bulk is not null"
                                + " and not exists (select 1 from platform.bulk_operation o where o.id = m.bulk)")
                + number(
                        h,
                        "select count(*) from authorizations.pool p where not exists"
                                + " (select 1 from authorizations.authorization a where a.pool = p.id)")
                + number(
                        h,
                        "select count(*) from platform.bulk_operation o where not exists (select 1"
                                + " from identity.audit t where t.subjects @> array['bulk operation ' || o.id])");
    }

    private static long number(Handle h, String sql) {
        return h.createQuery(sql).mapTo(Long.class).one();
    }
}
