package org.claimtree.invoicing.invoices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.claimtree.identity.FieldChange;
import org.claimtree.platform.Actor;
import org.claimtree.platform.Sql;

/** Marks a locked invoice void, and says who did it and why. */
@ApplicationScoped
public class InvoiceVoiding {
    private Sql sql;
    private ChosenInvoices chosen;
    private Actor actor;
    private Clock clock;

    /** For the container. */
    protected InvoiceVoiding() {}

    @Inject
    public InvoiceVoiding(Sql sql, ChosenInvoices chosen, Actor actor, Clock clock) {
        this.sql = sql;
        this.chosen = chosen;
        this.actor = actor;
        this.clock = clock;
    }

    /** Refs of lines that were corrected and are booked until the claim that carries them is. */
    List<String> stillBooked(Invoice invoice) {
        return sql.query(h -> h.createQuery("select ref from invoicing.charge where invoice = :invoice and keeps")
                .bind("invoice", invoice.id())
                .mapTo(String.class)
                .list());
    }

    void take(Invoice invoice, String reason) {
        take(invoice, reason, "");
    }

    /** A number that was given stays, on an invoice that charges nothing. */
    void takeWhenEmpty(Invoice invoice, String reason) {
        String empty = " and not exists (select 1 from invoicing.charge c where c.invoice = i.id"
                + " and (c.counts or not c.voided))";
        take(invoice, reason, empty);
    }

    private void take(Invoice invoice, String reason, String condition) {
        int voided = sql.query(h -> h.createUpdate("update invoicing.invoice i set status = 'VOID', voided_at = :at,"
                        + " voided_by = :by, void_reason = :reason, version = version + 1 where id = :id" + condition)
                .bind("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .bind("by", actor.name())
                .bind("reason", reason)
                .bind("id", invoice.id())
                .execute());
        if (voided > 0) {
            String before = "\"" + invoice.status() + "\"";
            chosen.trace(List.of(invoice), List.of(new FieldChange("/status", before, "\"VOID\"")), reason);
        }
    }
}
