package org.claimtree.invoicing.automatic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.claimtree.invoicing.invoices.SendByItself;
import org.claimtree.platform.Sql;

/**
 * Sends drafts whose payer wants that by itself: all lines are released to billing, the span is over, and the last line has
 * been there for the days that the payer says.
 */
@ApplicationScoped
public class SendDue {
    static final int AT_ONCE = 500;

    private static final String DUE = "select i.id from invoicing.invoice i" + DueDays.DAYS
            + "cross join lateral (select bool_and(c.released) as released, max(" + DueDays.SINCE + ") as since"
            + " from invoicing.charge c where c.invoice = i.id and not c.voided) t"
            + " where i.status = 'DRAFT' and i.span_through < :today and t.released"
            + " and cast(t.since at time zone :zone as date) + d.days <= :today"
            + " order by i.span_from, i.id limit " + AT_ONCE;

    private Sql sql;
    private DueDays due;
    private SendByItself sending;

    /** For the container. */
    protected SendDue() {}

    @Inject
    public SendDue(Sql sql, DueDays due, SendByItself sending) {
        this.sql = sql;
        this.due = due;
        this.sending = sending;
    }

    /**
     * Sends the next of them.
     *
     * @return how many; less than {@link #AT_ONCE} when no more are due, or another server does it
     */
    @Transactional
    public int next() {
        Map<String, Integer> days = due.toSend();
        if (days.isEmpty() || !due.isMine()) {
            return 0;
        }
        List<UUID> ids = sql.query(
                h -> due.bind(h.createQuery(DUE), days).mapTo(UUID.class).list());
        return sending.send(ids, "sent by itself");
    }
}
