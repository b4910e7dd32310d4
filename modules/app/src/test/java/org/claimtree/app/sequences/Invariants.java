package org.claimtree.app.sequences;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.claimtree.authorizations.alerts.VerifyUnits;
import org.claimtree.invoicing.InvoiceLife;
import org.claimtree.invoicing.InvoiceStatus;
import org.claimtree.invoicing.invoices.InvoiceLine;
import org.claimtree.invoicing.invoices.ReadInvoice;
import org.claimtree.kernel.Money;

/** What holds whatever was done: each is a question whose answer is nothing. */
final class Invariants {
    /** Statuses of claims that keep their charges from others. */
    private static final String LIVE = "('BATCHED', 'PRINTED', 'SUBMITTED', 'ACCEPTED', 'PAID', 'DENIED')";

    /** Corrected lines, each with those that took its place one after the other. */
    private static final String CHAINS =
            "with recursive chain as (select k.original as first, k.original as charge, 0 as n"
                    + " from invoicing.correction k where not exists (select 1 from invoicing.correction b"
                    + " where b.successor = k.original) union all select c.first, k.successor, c.n + 1 from chain c"
                    + " join invoicing.correction k on k.original = c.charge)";

    /** By what is wrong with what they find. */
    private static final Map<String, String> QUESTIONS = new LinkedHashMap<>();

    static {
        ask(
                "a released note has a billable line without its charge",
                "select l.id from encounters.note_line l join encounters.note n on n.id = l.note"
                        + " where n.status = 'RELEASED' and l.billable"
                        + " and not exists (select 1 from invoicing.charge c where c.id = l.id)");
        ask(
                "a note that is no longer released has a live charge, or one that documents only has one",
                "select c.ref from invoicing.charge c join encounters.note_line l on l.id = c.id"
                        + " join encounters.note n on n.id = l.note where not c.voided"
                        + " and (n.status <> 'RELEASED' or not l.billable)");
        ask(
                "units are taken for what does not count",
                "select t.source from authorizations.taking t where not exists (select 1 from invoicing.charge c"
                        + " where c.id = t.source and not c.voided) and not exists (select 1 from encounters.note_line l"
                        + " join encounters.note n on n.id = l.note where l.id = t.source and n.status = 'RELEASED'"
                        + " and not l.billable)");
        ask(
                "units are not those of the charge",
                "select c.ref || ' ' || c.units || ' ' || t.units from authorizations.taking t"
                        + " join invoicing.charge c on c.id = t.source where t.units <> c.units");
        ask(
                "units are held back for what is no draft",
                "select r.source from authorizations.reservation r where not exists (select 1 from encounters.note_line l"
                        + " join encounters.note n on n.id = l.note where l.id = r.source and n.status = 'DRAFT')");
        ask(
                "more units are used than there are",
                "select p.id from authorizations.pool p where p.remaining < 0 and not exists (select 1"
                        + " from authorizations.taking t join authorizations.authorization a on a.id = t.authorization_id"
                        + " where a.pool = p.id and t.reason is not null)");
        ask(
                "a line that counts stands on an invoice of somebody else, of another time, or that is void",
                "select c.ref from invoicing.charge c join invoicing.invoice i on i.id = c.invoice where not c.voided"
                        + " and (c.client <> i.client or c.service_from not between i.span_from and i.span_through"
                        + " or i.status = 'VOID')");
        ask(
                "numbers of invoices have gaps",
                "select 'gap' from invoicing.invoice having count(number) <> coalesce(max(number), 0)");
        ask(
                "a line that was taken back holds money that was put on it",
                "select c.ref from invoicing.charge c join invoicing.ledger_entry e on e.charge = c.id"
                        + " where not c.counts and e.payment is not null group by c.ref"
                        + " having sum(case when e.reverses is null then e.amount else -e.amount end) <> 0");
        ask(
                "something of a line that was taken back is written off",
                "select c.ref from invoicing.charge c join invoicing.ledger_entry e on e.charge = c.id where not c.counts"
                        + " and e.answer is null group by c.ref having sum(e.adjusted) <> 0");
        ask(
                "a payment gives more than it is, or gives although it was reversed",
                "select y.number::text from invoicing.payment y cross join lateral (select coalesce((select sum(case when"
                        + " e.reverses is null then e.amount else -e.amount end) from invoicing.ledger_entry e"
                        + " where e.payment = y.id), 0) + coalesce((select sum(r.amount) from invoicing.refund r"
                        + " where r.payment = y.id), 0) as given) s where given < 0 or given > y.amount"
                        + " or given <> 0 and y.reversed_at is not null");
        ask(
                "a reversed answer still moves money",
                "select a.number::text from invoicing.answer a join invoicing.ledger_entry e on e.answer = a.id"
                        + " where a.reversed_at is not null group by a.number"
                        + " having sum(case when e.reverses is null then e.amount else -e.amount end) <> 0");
        ask(
                "parts of a line are not its charge, or less than nothing was paid",
                "select c.ref from invoicing.charge c join invoicing.ledger_entry e on e.charge = c.id group by c.id"
                        + " having sum(e.paid) < 0");
        ask(
                "a client was billed for more than what is open with the payer",
                "select c.ref from invoicing.ledger_entry b join invoicing.charge c on c.id = b.charge and not c.voided"
                        + " join invoicing.invoice i on i.id = c.invoice join invoicing.ledger_entry e on e.charge = c.id"
                        + " where b.kind = 'BILL_CLIENT' group by b.id, c.id, i.id having sum(case when e.to_place = b.from_place"
                        + " then e.amount when e.from_place = b.from_place then -e.amount else 0 end)"
                        + " + case when i.coverage::text = b.from_place then c.amount else 0 end < 0"
                        // What the payer tells or pays later it may pay twice: then it has a credit.
                        + " and not bool_or(e.answer is not null)"
                        + " and not bool_or(e.kind = 'ALLOCATION' and e.from_place = b.from_place)");
        ask(
                "a line that an insurance pays was written off at the client who never owed it",
                "select c.ref from invoicing.charge c join invoicing.invoice i on i.id = c.invoice"
                        + " join invoicing.ledger_entry e on e.charge = c.id where not c.voided and i.coverage is not null"
                        + " group by c.id having sum(case when e.kind in ('WRITE_OFF', 'RETURN') and e.payment is null"
                        + " and e.answer is null and e.from_place = 'CLIENT'"
                        + " and not exists (select 1 from invoicing.ledger_entry b where b.id = e.reverses and b.kind = 'BILL_CLIENT')"
                        + " then e.amount"
                        + " when e.kind = 'RETURN' and e.payment is null and e.answer is null and e.to_place = 'CLIENT'"
                        + " then -e.amount else 0 end) > sum(case when (e.answer is not null or e.kind = 'BILL_CLIENT')"
                        + " and e.to_place = 'CLIENT' then e.amount else 0 end)");
        ask(
                "a charge is on two live claims of one coverage, or on one and in a draft",
                "select charge from claims.claim_charge where live group by charge, coverage having count(*) > 1"
                        + " union select d.charge from claims.draft_charge d join claims.claim_charge l"
                        + " on l.charge = d.charge and l.coverage = d.coverage where l.live");
        ask(
                "a live claim carries a line that was taken back and not corrected",
                "select c.ref from claims.claim_charge l join invoicing.charge c on c.id = l.charge where l.live"
                        + " and c.voided and not exists (select 1 from invoicing.correction k where k.original = c.id)");
        ask(
                "a claim that is in force does not hold its charges",
                "select k.number from claims.claim k where k.status in " + LIVE
                        + " and not (k.frequency = 'VOID' and k.status in ('ACCEPTED', 'PAID', 'DENIED'))"
                        + " and not exists (select 1 from claims.claim n where coalesce(n.chain, n.id) ="
                        + " coalesce(k.chain, k.id) and n.number > k.number and n.status in " + LIVE + ")"
                        + " and exists (select 1 from claims.claim_charge l where l.claim = k.id and not l.live)");
        ask(
                "a claim that is not in force holds charges",
                "select k.number from claims.claim k join claims.claim_charge l on l.claim = k.id where l.live"
                        + " and (k.status not in " + LIVE
                        + " or k.frequency = 'VOID' and k.status in ('ACCEPTED', 'PAID', 'DENIED'))");
        ask(
                "a charge and the one that took its place are on two chains",
                "select k.original::text from invoicing.correction k join claims.claim_charge a on a.charge = k.original"
                        + " and a.live join claims.claim_charge b on b.charge = k.successor and b.live"
                        + " and b.coverage = a.coverage");
        ask(
                "a line and one that took its place both count, or neither does though it was not taken back",
                CHAINS + " select min(c.ref) from chain x join invoicing.charge c on c.id = x.charge group by x.first"
                        + " having count(*) filter (where c.counts) > 1 or count(*) filter (where c.counts or c.voided"
                        + " and not exists (select 1 from invoicing.correction k where k.original = c.id)) = 0");
        ask(
                "a corrected line is booked otherwise than its claims say",
                CHAINS + ", carried as (select x.first, max(x.n) as n from chain x join claims.claim_charge l"
                        + " on l.charge = x.charge and l.live join claims.claim k on k.id = l.claim and k.frequency <> 'VOID'"
                        + " group by x.first), wanted as (select x.first, coalesce(r.n, max(x.n)) as n from chain x"
                        + " left join carried r on r.first = x.first group by x.first, r.n)"
                        + " select c.ref from chain x join wanted w on w.first = x.first"
                        + " join invoicing.charge c on c.id = x.charge where c.waits <> (x.n > w.n)"
                        + " or c.keeps <> (x.n = w.n and exists (select 1 from invoicing.correction k"
                        + " where k.original = c.id))");
        ask(
                "a claim stands otherwise than its steps say",
                "select k.number from claims.claim k where k.status not in ('TEST', coalesce((select e.status"
                        + " from claims.claim_event e where e.claim = k.id order by e.id desc limit 1), 'BATCHED'))");
        ask(
                "a claim is not the sum of its parts",
                "select c.number from claims.claim c where c.total <= 0 or not exists (select 1"
                        + " from claims.claim_charge l where l.claim = c.id)");
    }

    private static void ask(String wrong, String question) {
        QUESTIONS.put(wrong, question);
    }

    /**
     * After a check: every released line that counts is at one place, which may be that its first payer owes nothing of it. On
     * a claim to one payer and in a draft to the next it is at one; that it is not both for one payer is asked above.
     */
    private static final String PLACES =
            "select c.ref || ' is at ' || s.places from invoicing.charge c cross join lateral (select exists (select 1"
                    + " from claims.claim_charge l where l.charge = c.id and l.live) as claimed, exists (select 1"
                    + " from claims.draft_charge d where d.charge = c.id) as drafted, exists (select 1"
                    + " from clients.coverage v where v.client = c.client and v.valid_from <= c.service_from) as covered,"
                    + " exists (select 1 from (select v.id::text as place from clients.coverage v where v.client = c.client"
                    + " and v.valid_from <= c.service_from order by v.order_no, v.ref collate \"C\" limit 1) v"
                    + " join invoicing.ledger_entry e on e.charge = c.id and v.place in (e.from_place, e.to_place)"
                    + " having c.amount + sum(case when e.to_place = v.place then e.amount else -e.amount end) <= 0) as settled) p"
                    + " cross join lateral (select (p.claimed or p.drafted)::int + (not p.covered)::int"
                    + " + (p.settled and not p.claimed and not p.drafted)::int as places) s"
                    + " where c.released and c.counts and s.places <> 1";

    private final Desk desk;

    Invariants(Desk desk) {
        this.desk = desk;
    }

    /** All that is wrong. */
    List<String> broken() {
        List<String> found = new ArrayList<>();
        QUESTIONS.forEach((wrong, question) -> desk.texts(question).forEach(row -> found.add(wrong + ": " + row)));
        desk.beans.get(VerifyUnits.class).run().problems().forEach(f -> found.add("the ledger of units: " + f));
        desk.ids("select id from invoicing.invoice").forEach(id -> invoice(id, found));
        return found;
    }

    /** Which released lines are nowhere, or at two places; to be asked right after all was checked. */
    List<String> misplaced() {
        return desk.texts(PLACES);
    }

    /** How all claims, lines and invoices stand, in words that are the same wherever the same was done. */
    List<String> standing() {
        return desk.texts(
                "select concat_ws(' ', 'line', c.ref, c.service_from, c.amount, c.released, c.counts, i.number,"
                        + " i.status, (select sum(e.paid + e.adjusted) from invoicing.ledger_entry e where e.charge = c.id))"
                        + " from invoicing.charge c join invoicing.invoice i on i.id = c.invoice union all select concat_ws(' ',"
                        + " 'claim', k.number, k.status, k.frequency, k.total) from claims.claim k order by 1");
    }

    private void invoice(UUID id, List<String> found) {
        ReadInvoice.Whole whole = desk.beans.get(ReadInvoice.class).one(id);
        var sums = whole.invoice().sums();
        List<InvoiceLine> count =
                whole.lines().stream().filter(line -> !line.state().voided()).toList();
        Money charged = sum(count.stream().map(line -> line.sums().charged()).toList());
        Money paid = sum(whole.lines().stream().map(line -> line.sums().paid()).toList());
        Money adjusted =
                sum(whole.lines().stream().map(line -> line.sums().adjusted()).toList());
        Money balance =
                sum(whole.lines().stream().map(line -> line.sums().balance()).toList());
        String name =
                "invoice " + whole.invoice().number() + " of " + whole.invoice().span();
        if (!charged.equals(sums.charged()) || !paid.equals(sums.paid()) || !adjusted.equals(sums.adjusted())) {
            found.add(name + " is not the sum of its lines: " + sums);
        }
        if (!balance.equals(sums.balance())
                || !balance.equals(charged.minus(paid).minus(adjusted))) {
            found.add(name + " does not balance: " + sums);
        }
        InvoiceStatus status = whole.invoice().status();
        boolean settled = !balance.isPositive();
        boolean open = InvoiceLife.obstacle(status, InvoiceLife.Action.EDIT).isEmpty();
        if (status == InvoiceStatus.PAID && !settled || status == InvoiceStatus.PARTLY_PAID && settled) {
            found.add(name + " is " + status + " with a balance of " + balance);
        }
        if (open && adjusted.isPositive()) {
            found.add(name + " may be edited though something was written off");
        }
    }

    private static Money sum(List<Money> all) {
        return all.stream().reduce(Money.ZERO, Money::plus);
    }
}
