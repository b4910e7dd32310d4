package org.claimtree.invoicing.invoices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.claimtree.platform.Actor;
import org.claimtree.platform.Sql;

/** Gives numbers to drafts, which sends them. Who sends at the same time waits from here on, so it is done last. */
@ApplicationScoped
public class InvoiceNumbers {
    private Sql sql;
    private Actor actor;
    private Clock clock;

    /** For the container. */
    protected InvoiceNumbers() {}

    @Inject
    public InvoiceNumbers(Sql sql, Actor actor, Clock clock) {
        this.sql = sql;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * @param drafts locked by this transaction, in the order of their numbers
     */
    public void give(List<UUID> drafts) {
        if (drafts.isEmpty()) {
            return;
        }
        sql.run(h -> {
            long last = h.createQuery("insert into invoicing.counter as c (name, value) values ('invoice', :n)"
                            + " on conflict (name) do update set value = c.value + :n returning value")
                    .bind("n", drafts.size())
                    .mapTo(Long.class)
                    .one();
            h.createUpdate("update invoicing.invoice i set status = 'SENT', number = :before + d.place,"
                            + " sent_at = :at, sent_by = :by, version = version + 1"
                            + " from unnest(cast(:drafts as uuid[])) with ordinality as d (id, place)"
                            + " where i.id = d.id and i.status = 'DRAFT'")
                    .bind("before", last - drafts.size())
                    .bind("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .bind("by", actor.name())
                    .bindArray("drafts", UUID.class, drafts)
                    .execute();
        });
    }
}
