package org.claimtree.iop.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** Days that wait to be looked at. A row is all that says so: whatever is killed is found again. */
final class Waiting {
    /** Days as a table {@code w} of client and day. */
    static final String KEYS =
            "(select * from unnest(cast(:clients as uuid[]), cast(:days as date[]))) w (client, day)";

    private Waiting() {}

    static <S extends SqlStatement<S>> S bind(S statement, Collection<DayFacts.Key> keys) {
        return statement
                .bindArray(
                        "clients",
                        UUID.class,
                        keys.stream().map(DayFacts.Key::client).toList())
                .bindArray(
                        "days",
                        String.class,
                        keys.stream().map(key -> key.day().toString()).toList());
    }

    /** The next ones that are due, client by client. */
    static List<DayFacts.Key> next(Handle h, int most) {
        return h.createQuery(
                        "select client, day from iop.waiting"
                                + " where at_once or day <= (select closed_through from iop.state) order by client, day limit :most")
                .bind("most", most)
                .map((row, ctx) -> DayRows.key(row))
                .list();
    }

    static void done(Handle h, Collection<DayFacts.Key> keys) {
        bind(
                        h.createUpdate("delete from iop.waiting d using " + KEYS
                                + " where d.client = w.client and d.day = w.day"),
                        keys)
                .execute();
    }

    static void add(Handle h, Collection<DayFacts.Key> keys) {
        bind(
                        h.createUpdate(
                                "insert into iop.waiting (client, day, at_once) select distinct client, day, false from "
                                        + KEYS + " on conflict do nothing"),
                        keys)
                .execute();
    }

    /** What the ledger has of the week of each of these days, whatever day a payer's week begins with. */
    static void addWeeks(Handle h, Collection<DayFacts.Key> keys) {
        if (!keys.isEmpty()) {
            bind(
                            h.createUpdate("insert into iop.waiting (client, day, at_once)"
                                    + " select distinct d.client, d.day, false from iop.day d join " + KEYS
                                    + " on d.client = w.client and d.day between w.day - 6 and w.day + 6"
                                    + " on conflict do nothing"),
                            keys)
                    .execute();
        }
    }

    /** Billed days whose week was not reached when they were looked at, and may be over by now. */
    static void addOpenWeeks(Handle h) {
        h.createUpdate("insert into iop.waiting (client, day, at_once) select distinct client, day, false from iop.day"
                        + " where outcome = 'BILLED' and reasons like '%\"WEEK_OPEN\"%' on conflict do nothing")
                .execute();
    }

    /**
     * Days that other rules may make something else of.
     *
     * @param since first day within the limit of late entries; what was billed before it stays as it is
     */
    static void addRuled(Handle h, LocalDate since) {
        h.createUpdate("insert into iop.waiting (client, day, at_once) select distinct client, day, false from iop.day"
                        + " where outcome = 'BELOW' or outcome = 'BILLED' and day >= :since"
                        + " on conflict do nothing")
                .bind("since", since)
                .execute();
    }

    /** Days on which these clients were discharged, or were thought to be. */
    static void addDischarges(Handle h, Collection<UUID> clients) {
        h.createUpdate(
                        "insert into iop.waiting (client, day, at_once) select distinct d.client, d.day, false from iop.day d"
                                + " join clients.client c on c.id = d.client where d.client = any(:clients)"
                                + " and (d.day = c.discharged or d.reasons like '%\"DISCHARGE_DAY\"%') on conflict do nothing")
                .bindArray("clients", UUID.class, clients)
                .execute();
    }

    /**
     * Days of the ledger that are open still.
     *
     * @param clients only of these; null: of all
     */
    static void addOpen(Handle h, Collection<UUID> clients) {
        String some = clients == null ? "" : " and client = any(:clients)";
        var insert = h.createUpdate("insert into iop.waiting (client, day, at_once) select distinct client, day, false"
                + " from iop.day where outcome in ('PENDING', 'TOO_LATE')" + some + " on conflict do nothing");
        if (clients != null) {
            insert.bindArray("clients", UUID.class, clients);
        }
        insert.execute();
    }
}
