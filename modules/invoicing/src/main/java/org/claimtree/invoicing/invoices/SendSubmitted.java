package org.claimtree.invoicing.invoices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.claimtree.invoicing.ChargesSubmitted;
import org.claimtree.platform.Sql;

/** A draft whose claim has left for its payer is sent by that, in the same transaction. */
@ApplicationScoped
public class SendSubmitted {
    private Sql sql;
    private SendByItself sending;

    /** For the container. */
    protected SendSubmitted() {}

    @Inject
    public SendSubmitted(Sql sql, SendByItself sending) {
        this.sql = sql;
        this.sending = sending;
    }

    /** Sends the drafts of insurances among the invoices of these charges. */
    public void send(@Observes ChargesSubmitted news) {
        List<UUID> drafts = sql.query(h -> h.createQuery("select i.id from invoicing.invoice i where i.status = 'DRAFT'"
                        + " and i.coverage is not null and exists (select 1 from invoicing.charge c"
                        + " where c.invoice = i.id and c.id = any(:charges)) order by i.span_from, i.id")
                .bindArray("charges", UUID.class, news.charges())
                .mapTo(UUID.class)
                .list());
        sending.send(drafts, "claim submitted");
    }
}
