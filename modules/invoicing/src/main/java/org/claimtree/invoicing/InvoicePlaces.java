package org.claimtree.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimtree.directory.BillingTerms;
import org.claimtree.directory.ClaimSpan;
import org.claimtree.directory.MasterData;
import org.claimtree.directory.MasterDataLog;
import org.claimtree.directory.Practice;
import org.claimtree.kernel.DateSpan;
import org.claimtree.platform.Actor;
import org.claimtree.platform.RevisionLog;
import org.claimtree.platform.Sql;

/**
 * On which invoice each charge stands: the open draft of its client, of the coverage that pays first on the day of
 * service, and of the claim span of that coverage's payer. In the transaction that saves the charges.
 */
@ApplicationScoped
public class InvoicePlaces {
    private Sql sql;
    private MasterDataLog master;
    private RevisionLog log;
    private Actor actor;
    private Clock clock;
    private ClosedMonths months;

    /** For the container. */
    protected InvoicePlaces() {}

    /** Where no month is ever closed. */
    public InvoicePlaces(Sql sql, MasterDataLog master, RevisionLog log, Actor actor, Clock clock) {
        this(sql, master, log, actor, clock, null);
    }

    @Inject
    public InvoicePlaces(
            Sql sql, MasterDataLog master, RevisionLog log, Actor actor, Clock clock, ClosedMonths months) {
        this.sql = sql;
        this.master = master;
        this.log = log;
        this.actor = actor;
        this.clock = clock;
        this.months = months;
    }

    private record Valid(UUID client, UUID coverage, String payer, String plan, DateSpan days) {}

    private record Stands(UUID charge, UUID invoice, boolean draft, OpenDrafts.Spot spot) {}

    /**
     * Finds the invoice of each charge, and opens those that are missing. Every invoice that wins or loses a charge gets
     * another version, and nobody sends or changes it until this transaction ends.
     *
     * @param charges about to be written
     * @return invoices by charge
     */
    Map<UUID, UUID> of(Collection<Charge> charges) {
        Map<UUID, Stands> standing = standing(charges);
        Map<UUID, List<Valid>> coverages = coverages(charges);
        MasterData now = master.asOf(log.current());
        Map<UUID, UUID> places = new HashMap<>();
        Map<UUID, OpenDrafts.Spot> spots = new HashMap<>();
        Set<UUID> touched = new LinkedHashSet<>();
        for (Charge charge : charges) {
            Valid pays = first(coverages.getOrDefault(charge.client(), List.of()), from(charge));
            Stands stands = standing.get(charge.id());
            if (stands != null) {
                touched.add(stands.invoice());
            }
            if (stands != null && stays(stands, charge, pays)) {
                places.put(charge.id(), stands.invoice());
            } else {
                spots.put(charge.id(), spot(now, charge, pays));
            }
        }
        Map<OpenDrafts.Spot, UUID> drafts = sql.query(h -> OpenDrafts.open(h, new LinkedHashSet<>(spots.values())));
        spots.forEach((charge, spot) -> places.put(charge, drafts.get(spot)));
        touched.removeAll(Set.copyOf(drafts.values()));
        sql.run(h -> OpenDrafts.touch(h, touched));
        return places;
    }

    /**
     * Refuses charges of closed months, before and after the change.
     *
     * @throws org.claimtree.platform.Problem 403
     */
    void demandOpen(Collection<Charge> before, Collection<Charge> after) {
        if (months != null) {
            months.demandOpen(Stream.concat(before.stream(), after.stream())
                    .map(InvoicePlaces::from)
                    .toList());
        }
    }

    /** Keeps how charges stand that were just written. */
    void keepStates(Collection<Charge> written) {
        List<UUID> ids = written.stream().map(Charge::id).toList();
        sql.run(h -> ChargeStates.keep(h, ids, clock.instant()));
    }

    /** Takes away drafts that lost their last charge. */
    void dropEmpty(Collection<Charge> saved) {
        List<UUID> clients = saved.stream().map(Charge::client).distinct().toList();
        sql.run(h -> h.createUpdate("delete from invoicing.invoice i where i.status = 'DRAFT'"
                        + " and i.client = any(:clients)"
                        + " and not exists (select 1 from invoicing.charge c where c.invoice = i.id)")
                .bindArray("clients", UUID.class, clients)
                .execute());
    }

    /**
     * Moves lines to the drafts of the coverages that pay first now; what was paid for them is on account, and nothing
     * written off. Lines that no coverage pays stay, and those that only the client pays.
     *
     * @param lines that count, locked by this transaction
     * @return the invoices that they stand on now
     */
    public Set<UUID> moveToInsurance(List<Charge> lines) {
        Map<UUID, List<Valid>> coverages = coverages(lines);
        MasterData now = master.asOf(log.current());
        Map<UUID, OpenDrafts.Spot> spots = new HashMap<>();
        Set<UUID> payable = payable(lines);
        for (Charge line : lines) {
            Valid pays = first(coverages.getOrDefault(line.client(), List.of()), from(line));
            if (pays != null && payable.contains(line.id())) {
                spots.put(line.id(), spot(now, line, pays));
            }
        }
        // What was written off is what the client owed, and that is no more.
        returnOf(spots.keySet(), "moved to insurance");
        Map<OpenDrafts.Spot, UUID> drafts = sql.query(h -> OpenDrafts.open(h, new LinkedHashSet<>(spots.values())));
        sql.run(h -> spots.forEach((charge, spot) ->
                h.execute("update invoicing.charge set invoice = ? where id = ?", drafts.get(spot), charge)));
        sql.run(h -> ChargeStates.keep(h, spots.keySet(), clock.instant()));
        return Set.copyOf(drafts.values());
    }

    private Set<UUID> payable(List<Charge> lines) {
        return sql.query(h -> h.createQuery("select id from invoicing.charge where id = any(:ids) and not client_pays")
                .bindArray("ids", UUID.class, lines.stream().map(Charge::id).toList())
                .mapTo(UUID.class)
                .set());
    }

    /** The days of an invoice of the client's own around one of them. */
    DateSpan ownSpan(LocalDate day) {
        DayOfWeek week = master.asOf(log.current())
                .practice(day)
                .map(Practice::weekStart)
                .orElse(DayOfWeek.SUNDAY);
        return BillingTerms.USUAL.span().around(day, week);
    }

    /** What clients and payers paid for lines that are taken back stays on account; nothing of them is written off or billed any more. */
    void returnPayments(Collection<Charge> saved) {
        List<UUID> voided = saved.stream()
                .filter(c -> c.claiming().voided())
                .map(Charge::id)
                .toList();
        // One that was corrected may still be booked, and keeps its money until it is not.
        List<UUID> gone =
                sql.query(h -> h.createQuery("select id from invoicing.charge where id = any(:ids) and not counts")
                        .bindArray("ids", UUID.class, voided)
                        .mapTo(UUID.class)
                        .list());
        returnOf(gone, "line voided");
    }

    /** Those of the lines of which the client is billed what a payer owed. */
    Set<UUID> billedToClient(Collection<UUID> charges) {
        return sql.query(h -> h.createQuery("select e.charge from invoicing.ledger_entry e"
                        + " where e.charge = any(:charges) and e.kind = 'BILL_CLIENT'"
                        + " and not exists (select 1 from invoicing.ledger_entry r where r.reverses = e.id)")
                .bindArray("charges", UUID.class, charges)
                .mapTo(UUID.class)
                .set());
    }

    /** What was paid for these lines is on account. */
    void returnOf(Collection<UUID> charges, String reason) {
        LocalDate today = today();
        sql.run(h -> h.createUpdate(
                        "insert into invoicing.ledger_entry (charge, kind, from_place, to_place, amount,"
                                + " booked_on, payment, reverses, reason, actor, at)"
                                + " select e.charge, 'RETURN', e.to_place, e.from_place, e.amount, :today, e.payment, e.id,"
                                + " :reason, :actor, :at from invoicing.ledger_entry e"
                                + " where e.charge = any(:charges) and e.kind in ('ALLOCATION', 'WRITE_OFF', 'BILL_CLIENT')"
                                + " and not exists (select 1 from invoicing.ledger_entry r where r.reverses = e.id) order by e.id")
                .bindArray("charges", UUID.class, charges)
                .bind("today", today)
                .bind("reason", reason)
                .bind("actor", actor.name())
                .bind("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .execute());
    }

    /** The practice's day. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), master.asOf(log.current()).zone());
    }

    private static LocalDate from(Charge charge) {
        return charge.service().dates().from();
    }

    /** What was sent keeps its lines whoever pays now; a draft has no reader yet. */
    private static boolean stays(Stands stands, Charge charge, Valid pays) {
        OpenDrafts.Spot spot = stands.spot();
        UUID coverage = pays == null ? null : pays.coverage();
        boolean samePayer =
                !stands.draft() || (coverage == null ? spot.coverage() == null : coverage.equals(spot.coverage()));
        return spot.client().equals(charge.client()) && spot.span().contains(from(charge)) && samePayer;
    }

    private static OpenDrafts.Spot spot(MasterData now, Charge charge, Valid pays) {
        LocalDate day = from(charge);
        ClaimSpan span = pays == null
                ? BillingTerms.USUAL.span()
                : now.terms(pays.payer(), pays.plan(), day).span();
        DayOfWeek week = now.practice(day).map(Practice::weekStart).orElse(DayOfWeek.SUNDAY);
        return pays == null
                ? new OpenDrafts.Spot(charge.client(), null, null, null, span.around(day, week))
                : new OpenDrafts.Spot(
                        charge.client(), pays.coverage(), pays.payer(), pays.plan(), span.around(day, week));
    }

    private static Valid first(List<Valid> coverages, LocalDate day) {
        return coverages.stream()
                .filter(one -> one.days().contains(day))
                .findFirst()
                .orElse(null);
    }

    private Map<UUID, List<Valid>> coverages(Collection<Charge> charges) {
        List<UUID> clients = charges.stream().map(Charge::client).distinct().toList();
        return sql.query(h -> h.createQuery("select client, id, payer, plan, valid_from, valid_through"
                        + " from clients.coverage where client = any(:clients) order by order_no, ref collate \"C\"")
                .bindArray("clients", UUID.class, clients)
                .map((row, ctx) -> new Valid(
                        row.getObject("client", UUID.class),
                        row.getObject("id", UUID.class),
                        row.getString("payer"),
                        row.getString("plan"),
                        new DateSpan(
                                row.getObject("valid_from", LocalDate.class),
                                row.getObject("valid_through", LocalDate.class))))
                .collect(Collectors.groupingBy(Valid::client)));
    }

    private Map<UUID, Stands> standing(Collection<Charge> charges) {
        return sql.query(h -> h.createQuery("select c.id as charge, i.* from invoicing.charge c"
                        + " join invoicing.invoice i on i.id = c.invoice where c.id = any(:ids)")
                .bindArray("ids", UUID.class, charges.stream().map(Charge::id).toList())
                .map((row, ctx) -> new Stands(
                        row.getObject("charge", UUID.class),
                        row.getObject("id", UUID.class),
                        row.getString("status").equals(InvoiceStatus.DRAFT.name()),
                        OpenDrafts.spot(row)))
                .collect(Collectors.toMap(Stands::charge, one -> one)));
    }
}
