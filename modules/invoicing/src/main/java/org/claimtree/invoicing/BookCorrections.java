package org.claimtree.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimtree.platform.Actor;
import org.claimtree.platform.Sql;
import org.jdbi.v3.core.Handle;

/**
 * Books corrections. Of a line and those that took its place, one after the other, one is booked: the last that a live
 * claim carries, because its payer answers about that one; where none does, the very last. So the reversal and the new
 * line are booked together in the transaction that freezes the claim that says so, and both are taken back in the one
 * that cancels or rejects it.
 */
@ApplicationScoped
public class BookCorrections {
    private static final String CORRECTED = "line corrected";

    /** Corrected lines with what took their places, in that order. */
    private static final String CHAINS = "with recursive up as (select c as charge from unnest(:charges) c"
            + " union select k.original from up u join invoicing.correction k on k.successor = u.charge),"
            + " chain as (select k.original as first, k.original as charge, 0 as n from up u"
            + " join invoicing.correction k on k.original = u.charge"
            + " and not exists (select 1 from invoicing.correction b where b.successor = k.original)"
            + " union all select c.first, k.successor, c.n + 1 from chain c"
            + " join invoicing.correction k on k.original = c.charge)"
            + " select first, charge from chain order by first, n";

    /**
     * Returns of this class, which unlike those of people name no posting, and since which nothing was posted to their
     * line: what was posted later took account of them.
     */
    private static final String RETURNED = "select r.id, e.payment from invoicing.ledger_entry r"
            + " join invoicing.ledger_entry e on e.id = r.reverses where r.charge = any(:charges) and r.reason = :reason"
            + " and r.posting is null"
            + " and not exists (select 1 from invoicing.ledger_entry n where n.charge = r.charge and n.id > r.id"
            + " and n.kind in ('ALLOCATION', 'WRITE_OFF', 'BILL_CLIENT')) order by r.id";

    private static final String PUT_BACK =
            "insert into invoicing.ledger_entry (charge, kind, from_place, to_place, amount,"
                    + " booked_on, payment, posting, reason, actor, at) select e.charge, e.kind, e.from_place, e.to_place, e.amount,"
                    + " :today, e.payment, e.posting, 'correction taken back', :actor, :at from invoicing.ledger_entry r"
                    + " join invoicing.ledger_entry e on e.id = r.reverses left join invoicing.payment y on y.id = e.payment"
                    + " where r.id = :id and (y.id is null or y.reversed_at is null and y.amount"
                    + " - coalesce((select sum(f.amount) from invoicing.refund f where f.payment = y.id), 0)"
                    + " - coalesce((select sum(case when a.reverses is null then a.amount else -a.amount end)"
                    + " from invoicing.ledger_entry a where a.payment = y.id), 0) >= e.amount)";

    private Sql sql;
    private Iterable<ChargeUse> uses;
    private InvoicePlaces places;
    private InvoiceStanding standing;
    private Actor actor;
    private Clock clock;

    /** For the container. */
    protected BookCorrections() {}

    @Inject
    BookCorrections(
            Sql sql,
            Instance<ChargeUse> uses,
            InvoicePlaces places,
            InvoiceStanding standing,
            Actor actor,
            Clock clock) {
        this(sql, (Iterable<ChargeUse>) uses, places, standing, actor, clock);
    }

    /** With the modules above given by hand. */
    public BookCorrections(
            Sql sql,
            Iterable<ChargeUse> uses,
            InvoicePlaces places,
            InvoiceStanding standing,
            Actor actor,
            Clock clock) {
        this.sql = sql;
        this.uses = uses;
        this.places = places;
        this.standing = standing;
        this.actor = actor;
        this.clock = clock;
    }

    private record Link(UUID first, UUID charge) {}

    private record Booked(UUID id, UUID invoice, boolean voided, boolean keeps, boolean waits) {
        boolean counts() {
            return keeps || !voided && !waits;
        }

        Booked as(boolean kept, boolean waiting) {
            return new Booked(id, invoice, voided, kept, waiting);
        }
    }

    /** Lets a line that is about to be reversed stay booked where a claim carries it. */
    void keepCarried(UUID line) {
        if (!carried(List.of(line)).isEmpty()) {
            sql.run(h -> h.execute("update invoicing.charge set keeps = true where id = ?", line));
        }
    }

    /** Books a correction that was just entered, or lets it wait; says where the invoice of its lines stands now. */
    void entered(UUID original, UUID invoice) {
        Set<UUID> invoices = book(List.of(original));
        invoices.add(invoice);
        standing.settle(invoices);
    }

    /**
     * Books what the claims say that carry these lines now, and takes back what they say no more. Lines that nobody
     * corrected are passed over.
     */
    public void settle(Collection<UUID> charges) {
        if (!charges.isEmpty()) {
            standing.settle(book(charges));
        }
    }

    /** The invoices of lines that are booked otherwise now. */
    private Set<UUID> book(Collection<UUID> charges) {
        // Whoever corrects a line holds the lines of its invoice: what took its place is read again when they are held.
        sql.run(h -> lock(h, links(h, charges)));
        List<Link> links = sql.query(h -> links(h, charges));
        Map<UUID, Booked> before =
                sql.query(h -> lock(h, links)).stream().collect(Collectors.toMap(Booked::id, Function.identity()));
        Set<UUID> carried = carried(before.keySet());
        List<Booked> after = links.stream()
                .collect(Collectors.groupingBy(
                        Link::first, Collectors.mapping(link -> before.get(link.charge()), Collectors.toList())))
                .values()
                .stream()
                .flatMap(chain -> booked(chain, carried).stream())
                .filter(line -> !line.equals(before.get(line.id())))
                .toList();
        write(after);
        money(before, after);
        return after.stream().map(Booked::invoice).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** How lines are booked of which each took the place of the one before. */
    private static List<Booked> booked(List<Booked> chain, Set<UUID> carried) {
        int last = chain.size() - 1;
        int counts = last;
        while (counts > 0 && !carried.contains(chain.get(counts).id())) {
            counts--;
        }
        int one = carried.contains(chain.get(counts).id()) ? counts : last;
        return chain.stream()
                .map(line -> {
                    int at = chain.indexOf(line);
                    return line.as(at == one && at < last, at > one);
                })
                .toList();
    }

    private Set<UUID> carried(Collection<UUID> charges) {
        Set<UUID> found = new HashSet<>();
        uses.forEach(use -> found.addAll(use.carried(charges)));
        return found;
    }

    private static List<Link> links(Handle h, Collection<UUID> charges) {
        return h.createQuery(CHAINS)
                .bindArray("charges", UUID.class, charges)
                .map((row, ctx) -> new Link(row.getObject("first", UUID.class), row.getObject("charge", UUID.class)))
                .list();
    }

    private static List<Booked> lock(Handle h, List<Link> links) {
        return h.createQuery("select id, invoice, voided, keeps, waits from invoicing.charge where id = any(:ids)"
                        + " order by id for update")
                .bindArray("ids", UUID.class, links.stream().map(Link::charge).toList())
                .map((row, ctx) -> new Booked(
                        row.getObject("id", UUID.class),
                        row.getObject("invoice", UUID.class),
                        row.getBoolean("voided"),
                        row.getBoolean("keeps"),
                        row.getBoolean("waits")))
                .list();
    }

    private void write(List<Booked> lines) {
        sql.run(h -> {
            lines.forEach(line -> h.execute(
                    "update invoicing.charge set keeps = ?, waits = ? where id = ?",
                    line.keeps(),
                    line.waits(),
                    line.id()));
            ChargeStates.keep(h, lines.stream().map(Booked::id).toList(), clock.instant());
        });
    }

    /** What was posted to a line that counts no more is on account; one that counts again has it back where it still can. */
    private void money(Map<UUID, Booked> before, List<Booked> after) {
        List<UUID> ended = after.stream()
                .filter(line -> before.get(line.id()).counts() && !line.counts())
                .map(Booked::id)
                .toList();
        List<UUID> begun = after.stream()
                .filter(line -> !before.get(line.id()).counts() && line.counts())
                .map(Booked::id)
                .toList();
        if (!ended.isEmpty()) {
            places.returnOf(ended, CORRECTED);
        }
        if (!begun.isEmpty()) {
            sql.run(h -> putBack(h, begun));
        }
    }

    private record Returned(long id, UUID payment) {}

    private void putBack(Handle h, List<UUID> charges) {
        List<Returned> returned = h.createQuery(RETURNED)
                .bindArray("charges", UUID.class, charges)
                .bind("reason", CORRECTED)
                .map((row, ctx) -> new Returned(row.getLong("id"), row.getObject("payment", UUID.class)))
                .list();
        Set<UUID> payments = returned.stream().map(Returned::payment).collect(Collectors.toSet());
        payments.remove(null);
        // What is on account is put on one line only, whoever else does it.
        h.createQuery("select id from invoicing.payment where id = any(:ids) order by id for no key update")
                .bindArray("ids", UUID.class, payments)
                .mapTo(UUID.class)
                .list();
        returned.forEach(one -> h.createUpdate(PUT_BACK)
                .bind("id", one.id())
                .bind("today", places.today())
                .bind("actor", actor.name())
                .bind("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .execute());
    }
}
