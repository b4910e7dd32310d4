package org.claimtree.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.claimtree.kernel.DateSpan;
import org.claimtree.platform.Actor;
import org.claimtree.platform.Sql;

/**
 * Charges that the client pays before they are earned, on an invoice of their own. No claim is made of them until they are
 * earned. In the transaction of the caller.
 */
@ApplicationScoped
public class PrepaidCharges {
    private Sql sql;
    private SaveCharges saving;
    private InvoicePlaces places;
    private InvoiceStanding standing;
    private Actor actor;
    private Clock clock;

    /** For the container. */
    protected PrepaidCharges() {}

    @Inject
    public PrepaidCharges(
            Sql sql, SaveCharges saving, InvoicePlaces places, InvoiceStanding standing, Actor actor, Clock clock) {
        this.sql = sql;
        this.saving = saving;
        this.places = places;
        this.standing = standing;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Opens an invoice of the client's own, which no other charge joins, with these charges of one client and day.
     *
     * @return its id; it is a draft
     */
    public UUID open(List<Charge> fresh) {
        UUID invoice = UUID.randomUUID();
        DateSpan span = places.ownSpan(day(fresh));
        sql.run(h -> h.execute(
                "insert into invoicing.invoice (id, client, span_from, span_through, prepaid) values (?, ?, ?, ?, true)",
                invoice,
                fresh.get(0).client(),
                span.from(),
                span.through()));
        add(invoice, fresh);
        return invoice;
    }

    /** Adds new charges to such an invoice that the client owes whoever else pays for services. */
    public void add(UUID invoice, List<Charge> fresh) {
        saving.put(invoice, fresh);
        clientPays(fresh.stream().map(Charge::id).toList(), true);
    }

    /** The same charges on another day, at another place or by somebody else; what was paid for them stays on them. */
    public void move(UUID invoice, List<Charge> changed) {
        if (!changed.isEmpty()) {
            around(invoice, day(changed));
            saving.amend(changed);
        }
    }

    /**
     * What was paid is done, as these charges say now. Those that a coverage pays first stand on its draft from now on, and
     * what the client paid for them is on account.
     *
     * @return those that stand elsewhere now
     */
    public Set<UUID> earn(UUID invoice, List<Charge> done) {
        move(invoice, done);
        List<UUID> ids = done.stream().map(Charge::id).toList();
        clientPays(ids, false);
        Set<UUID> drafts = places.moveToInsurance(done);
        standing.settle(drafts);
        return sql.query(
                h -> h.createQuery("select id from invoicing.charge where id = any(:ids) and invoice <> :invoice")
                        .bindArray("ids", UUID.class, ids)
                        .bind("invoice", invoice)
                        .mapTo(UUID.class)
                        .set());
    }

    /** What was paid for these lines is on account; they stay, and are open. */
    public void returnPayments(Collection<UUID> charges, String reason) {
        places.returnOf(charges, reason);
    }

    /** Reverses charges that are not done: they count no more, and what was paid for them is on account. */
    public void credit(List<Charge> charges) {
        charges.stream().filter(charge -> !charge.claiming().voided()).forEach(saving::reverse);
    }

    /** Says where such an invoice stands now; one on which nothing is left is void. */
    public void settle(UUID invoice, String reason) {
        standing.settle(List.of(invoice));
        sql.run(h -> h.createUpdate("update invoicing.invoice i set status = 'VOID', voided_at = :at, voided_by = :by,"
                        + " void_reason = :reason where i.id = :id and i.prepaid and i.status <> 'VOID'"
                        + " and not exists (select 1 from invoicing.charge c where c.invoice = i.id"
                        + " and (c.counts or not c.voided))")
                .bind("id", invoice)
                .bind("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .bind("by", actor.name())
                .bind("reason", reason)
                .execute());
    }

    private static LocalDate day(List<Charge> charges) {
        return charges.get(0).service().dates().from();
    }

    private void around(UUID invoice, LocalDate day) {
        DateSpan span = places.ownSpan(day);
        sql.run(h -> h.execute(
                "update invoicing.invoice set span_from = ?, span_through = ? where id = ?",
                span.from(),
                span.through(),
                invoice));
    }

    private void clientPays(List<UUID> charges, boolean only) {
        sql.run(h -> h.createUpdate("update invoicing.charge set client_pays = :only where id = any(:ids)")
                .bind("only", only)
                .bindArray("ids", UUID.class, charges)
                .execute());
    }
}
