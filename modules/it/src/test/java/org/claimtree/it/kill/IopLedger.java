package org.claimtree.it.kill;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Looks into the database of a home at what became of the documented days of a round's clients. */
final class IopLedger {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final String CLIENTS =
            "with c as (select id, right(ref, 5) as who from clients.client where ref like :prefix) ";

    private final Jdbi database;
    private final IopPractice practice;

    IopLedger(Path home, IopPractice practice) throws IOException {
        database = Jdbi.create(Ledger.database(home));
        this.practice = practice;
    }

    /** Waits until all days were looked at. */
    void awaitEnd() {
        await().atMost(PATIENCE).pollInterval(LOOK).until(() -> waiting() == 0);
    }

    /** Bytes of write-ahead log so far: how far work is whose rows nobody sees yet. */
    long written() {
        return BulkLedger.written(database);
    }

    /** Days that nobody has looked at yet. */
    long waiting() {
        return database.withHandle(h -> h.createQuery("select count(*) from iop.waiting")
                .mapTo(Long.class)
                .one());
    }

    /**
     * What must all be 0 once every day was looked at.
     *
     * @param wanted the lines of a round that nobody disturbed
     */
    Ledger.Count count(int round, List<String> wanted) {
        return database.withHandle(h -> {
            long other = Ledger.different(wanted, lines(h, round));
            return new Ledger.Count(lost(h, round), doubled(h, round), numbers(h, round), other);
        });
    }

    /**
     * What came of a round that nobody disturbed.
     *
     * @throws IllegalStateException when it is not what its documentation gives
     */
    List<String> undisturbed(int round) {
        List<String> lines = lines(round);
        long billed = lines.stream().filter(line -> line.contains(" BILLED ")).count();
        Ledger.Count count = count(round, lines);
        if (billed != practice.billed() || !count.isClean()) {
            throw new IllegalStateException(
                    billed + " of " + practice.billed() + " days were billed, " + count + ", such as " + lines.get(0));
        }
        return lines;
    }

    /** Ledger, notes, charges with their invoices, and units, without what differs from round to round by its nature. */
    private List<String> lines(int round) {
        return database.withHandle(h -> lines(h, round));
    }

    private List<String> lines(Handle h, int round) {
        List<String> lines = new ArrayList<>();
        lines.addAll(some(
                h,
                round,
                "select concat_ws(' ', 'day', who, d.day - :start, program, family, outcome,"
                        + " replace(reasons, 'authorization ' || a.number || ' ', 'authorization '), lines, units, minutes,"
                        + " coalesce(proposal, '-'), note is null, line is null) from iop.day d join c on c.id = d.client"
                        + " left join authorizations.authorization a on a.client = c.id and a.code = '0905'"));
        lines.addAll(some(
                h,
                round,
                "select concat_ws(' ', 'note', who, n.start_at::date - :start, n.end_at - n.start_at, n.status,"
                        + " n.performed_by, n.location, n.place_of_service, n.diagnoses, l.code, l.modifiers, l.pointers,"
                        + " l.units, l.fee, l.amount, l.billable) from encounters.note n join c on c.id = n.client"
                        + " join encounters.note_line l on l.note = n.id where n.per_diem"));
        lines.addAll(
                some(
                        h,
                        round,
                        "select concat_ws(' ', 'charge', who, x.service_from - :start, x.code, x.units, x.amount, x.minutes,"
                                + " x.released, x.voided, x.diagnoses, x.pointers, x.performed_by, x.location, i.payer, i.span_from,"
                                + " i.span_through, i.status, (select count(*) from invoicing.charge_state s where s.charge = x.id))"
                                + " from invoicing.charge x join c on c.id = x.client join invoicing.invoice i on i.id = x.invoice"));
        lines.addAll(some(
                h,
                round,
                "select concat_ws(' ', 'pool', who, a.code, p.allotted, p.committed, p.reserved, p.remaining)"
                        + " from authorizations.authorization a join c on c.id = a.client"
                        + " join authorizations.pool p on p.id = a.pool"));
        lines.addAll(some(
                h,
                round,
                "select concat_ws(' ', 'movement', who, a.code, m.kind, m.units, m.service_on - :start, t.units, t.choice)"
                        + " from authorizations.movement m join authorizations.authorization a on a.id = m.authorization_id"
                        + " join c on c.id = a.client left join authorizations.taking t on t.source = m.source"));
        return lines;
    }

    private List<String> some(Handle h, int round, String query) {
        return h.createQuery(CLIENTS + query + " order by 1")
                .bind("prefix", IopPractice.prefix(round) + "%")
                .bind("start", practice.start())
                .mapTo(String.class)
                .list();
    }

    /** Documented days without a row, and billed ones without note, charge or unit. */
    private long lost(Handle h, int round) {
        long known = number(
                h,
                round,
                "select count(*) from (select distinct client, day from iop.day d join c on c.id" + " = d.client) k");
        return Math.max(0, practice.days() - known)
                + number(
                        h,
                        round,
                        "select count(*) from iop.day d join c on c.id = d.client where d.outcome = 'BILLED' and not (exists"
                                + " (select 1 from encounters.note n where n.id = d.note and n.status = 'RELEASED') and exists"
                                + " (select 1 from invoicing.charge x where x.id = d.line and not x.voided) and exists"
                                + " (select 1 from authorizations.taking t where t.source = d.line))");
    }

    /** Client-days with more than one note or charge, units that were taken twice, notes that no day knows. */
    private static long doubled(Handle h, int round) {
        return many(
                        h,
                        round,
                        "n.client, n.start_at::date from encounters.note n join c on c.id = n.client"
                                + " where n.per_diem and n.status = 'RELEASED'")
                + many(
                        h,
                        round,
                        "x.client, x.service_from from invoicing.charge x join c on c.id = x.client"
                                + " where not x.voided")
                + many(
                        h,
                        round,
                        "m.source, m.kind from authorizations.movement m join authorizations.authorization a"
                                + " on a.id = m.authorization_id join c on c.id = a.client where m.kind = 'COMMIT'")
                + number(
                        h,
                        round,
                        "select count(*) from encounters.note n join c on c.id = n.client where n.per_diem and not"
                                + " exists (select 1 from iop.day d where d.note = n.id)");
    }

    private static long many(Handle h, int round, String pairs) {
        return number(h, round, "select count(*) from (select " + pairs + " group by 1, 2 having count(*) > 1) twice");
    }

    /** Of notes and charges. */
    private static long numbers(Handle h, int round) {
        return number(h, round, "select count(*) - count(distinct n.number) from encounters.note n")
                + number(h, round, "select count(*) - count(distinct x.ref) from invoicing.charge x");
    }

    private static long number(Handle h, int round, String query) {
        return h.createQuery(CLIENTS + query)
                .bind("prefix", IopPractice.prefix(round) + "%")
                .mapTo(Long.class)
                .one();
    }
}
