package org.claimtree.claims.reconciliation;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.claimtree.kernel.Money;

/**
 * The facts of all released lines in one statement: lines of released notes, and charges that nobody wrote a note for. A
 * line that was corrected is told by the charge that stands in its place, once that is booked.
 */
final class LineSql {
    /** Released lines of notes as they stood; named {@code n}. */
    static final String NOTED = "select l.id, n.id as note, n.number, n.client, n.start_at::date as day, l.code,"
            + " l.amount, l.fee_from from encounters.note_line l join encounters.note n on n.id = l.note"
            + " where l.billable and n.released_at is not null and (n.voided_at is null or n.voided_at >= :until)"
            + " and n.start_at < cast(:asOf as date) + 1 and (n.corrects is null or n.released_at < :until)";

    private static final String CORRECTED = "chain as (select k.original as line, k.successor as charge, 1 as n"
            + " from invoicing.correction k join stood s on s.charge = k.original and s.voided where k.at < :until"
            + " and not exists (select 1 from invoicing.correction b where b.successor = k.original)"
            + " union all select c.line, k.successor, c.n + 1 from chain c"
            + " join invoicing.correction k on k.original = c.charge"
            + " join stood s on s.charge = k.original and s.voided where k.at < :until),"
            + " latest as (select distinct on (line) line, charge from chain order by line, n desc)";

    private static final String LINES = "noted as (" + NOTED + "), every as (select n.id, n.note, n.number, n.client,"
            + " n.day, n.code, n.amount as noted, n.fee_from, coalesce(x.charge, n.id) as charge"
            + " from noted n left join latest x on x.line = n.id"
            + " union all select c.charge, null, null, c.client, c.service_from, c.code, null, null,"
            + " coalesce(x.charge, c.charge) from stood c left join latest x on x.line = c.charge"
            + " where c.service_from <= :asOf"
            + " and not exists (select 1 from encounters.note_line l where l.id = c.charge and l.billable)"
            + " and not exists (select 1 from invoicing.correction k where k.successor = c.charge and k.at < :until)),"
            + " line as materialized (select r.* from every r where true%s)";

    private static final String OWED = "parts as (select charge, place, sum(amount) as amount from ("
            + "select s.charge, coalesce(s.coverage::text, 'CLIENT') as place, s.amount from stood s"
            + " where s.charge in (select charge from line)"
            + " union all select e.charge, e.to_place, e.amount from invoicing.ledger_entry e where e.booked_on <= :asOf"
            + " and e.charge in (select charge from line)"
            + " union all select e.charge, e.from_place, -e.amount from invoicing.ledger_entry e"
            + " where e.booked_on <= :asOf and e.charge in (select charge from line)) p group by charge, place),"
            + " owed as (select p.charge, coalesce(sum(p.amount) filter (where p.place = 'CLIENT'), 0) as client,"
            + " coalesce(sum(p.amount) filter (where p.place = 'PAID'), 0) as paid,"
            + " coalesce(sum(p.amount) filter (where v.id is not null and p.amount > 0), 0) as payers,"
            + " (array_agg(v.id order by v.order_no, v.ref collate \"C\")"
            + " filter (where v.id is not null and p.amount > 0))[1] as owing"
            + " from parts p left join clients.coverage v on v.id::text = p.place group by p.charge)";

    private static final String CLAIMED = "answered as (select distinct y.charge, a.coverage"
            + " from invoicing.answer_line y join invoicing.answer a on a.id = y.answer"
            + " where a.answered_on <= :asOf and (a.reversed_at is null or a.reversed_at >= :until)),"
            + " asked as (select charge from answered group by charge),"
            + " claimed as (select l.charge, bool_or(a.charge is null) as waiting,"
            + " array_agg(l.coverage) filter (where a.charge is not null) as done from claims.claim_charge l"
            + " join claims.claim k on k.id = l.claim join claims.batch b on b.id = k.batch"
            + " left join answered a on a.charge = l.charge and a.coverage = l.coverage"
            + " where l.live and b.at < :until group by l.charge),"
            + " checked as (select distinct on (charge) charge, status, codes from claims.charge_check"
            + " where at < :until and charge in (select charge from line) order by charge, id desc),"
            + " building as (select distinct b.charge from claims.batch_charge b join claims.batch w on w.id = b.batch"
            + " where b.position > w.done and w.status in ('BUILDING', 'FAILED') and w.at < :until),"
            + " denied as (select distinct charge from invoicing.denial"
            + " where opened_at < :until and (closed_at is null or closed_at >= :until))";

    private static final String SELECT = "with recursive " + CORRECTED
            + ", stood as materialized (select * from invoicing.charges_before(:until)), " + LINES + ", " + OWED + ", "
            + CLAIMED
            + " select r.*, s.charge is not null as there, s.voided, s.ref, s.invoice, s.amount, s.released,"
            + " case when s.hold_until is null or s.hold_until > :asOf"
            + " then coalesce(s.hold_reason, case when s.hold_until is not null then '' end) end as hold,"
            + " s.service_through > :asOf as not_yet, o.client as client_open, o.payers, o.paid,"
            + " q.charge is not null or o.payers = 0 and exists (select 1 from invoicing.ledger_entry b where b.charge = r.charge"
            + " and b.kind = 'BILL_CLIENT' and b.booked_on <= :asOf) as answered, coalesce(k.waiting or o.owing = any(k.done), false)"
            + " or exists (select 1 from answered z join clients.coverage s on s.id = z.coverage join clients.coverage g"
            + " on g.id = o.owing join unnest(:crossesFrom, :crossesTo) y(sends, gets)"
            + " on y.sends = s.payer and y.gets = g.payer where z.charge = r.charge) as live,"
            + " w.charge is not null as building, d.charge is not null as denied, x.status as check_status,"
            + " nullif(array_to_string(x.codes, ', '), '') as codes,"
            + " v.payer from line r left join stood s on s.charge = r.charge left join owed o on o.charge = r.charge"
            + " left join asked q on q.charge = r.charge left join claimed k on k.charge = r.charge"
            + " left join building w on w.charge = r.charge left join denied d on d.charge = r.charge"
            + " left join checked x on x.charge = r.charge left join clients.coverage v on v.id = s.coverage"
            + " where (r.note is not null or not s.voided)";

    private LineSql() {}

    /**
     * @param lines conditions on lines as {@code r}, beginning with "and", or empty
     * @param payers the same on the coverages that pay first, as {@code v}
     */
    static String select(String lines, String payers) {
        return SELECT.formatted(lines) + payers;
    }

    /** What is known of a line beside where it is. */
    record Known(Line line, LineFacts facts) {
        Standing standing() {
            return Standing.of(facts);
        }

        /** What it charges; where no charge stands, what its note said. */
        Money amount() {
            return facts.charged().state() == LineFacts.State.STANDS
                    ? facts.charged().amount()
                    : line.noted();
        }

        /** What somebody still owes. */
        Money open() {
            Money open = facts.open().payers().plus(facts.open().client());
            return facts.charged().state() == LineFacts.State.STANDS && open.isPositive() ? open : Money.ZERO;
        }
    }

    /**
     * @param noted what the note said, null for a line without one
     * @param payer that pays first, or null
     */
    record Line(
            UUID id,
            UUID charge,
            String ref,
            UUID invoice,
            Note note,
            UUID client,
            LocalDate day,
            String code,
            Money noted,
            String payer) {}

    /** The note of a line. */
    record Note(UUID id, long number) {}

    static Known known(ResultSet row) throws SQLException {
        boolean there = row.getBoolean("there");
        UUID note = row.getObject("note", UUID.class);
        BigDecimal noted = row.getBigDecimal("noted");
        Line line = new Line(
                row.getObject("id", UUID.class),
                there ? row.getObject("charge", UUID.class) : null,
                row.getString("ref"),
                row.getObject("invoice", UUID.class),
                note == null ? null : new Note(note, row.getLong("number")),
                row.getObject("client", UUID.class),
                row.getObject("day", LocalDate.class),
                row.getString("code"),
                noted == null ? null : new Money(noted),
                row.getString("payer"));
        return new Known(line, facts(row, there));
    }

    private static LineFacts facts(ResultSet row, boolean there) throws SQLException {
        LineFacts.State state = !there
                ? LineFacts.State.MISSING
                : row.getBoolean("voided") ? LineFacts.State.VOIDED : LineFacts.State.STANDS;
        String check = row.getString("check_status");
        return new LineFacts(
                new LineFacts.Charged(
                        state, money(row, "amount"), !Objects.equals(row.getString("fee_from"), "NOBODY")),
                new LineFacts.Open(money(row, "payers"), money(row, "client_open"), money(row, "paid")),
                new LineFacts.Release(
                        row.getBoolean("released"),
                        row.getBoolean("answered"),
                        row.getString("hold"),
                        row.getBoolean("not_yet")),
                new LineFacts.Claimed(
                        row.getBoolean("live"),
                        row.getBoolean("building"),
                        row.getBoolean("denied"),
                        check == null ? LineFacts.Check.NONE : LineFacts.Check.valueOf(check),
                        row.getString("codes")));
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        BigDecimal amount = row.getBigDecimal(column);
        return amount == null ? Money.ZERO : new Money(amount);
    }
}
