package org.claimtree.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;

/** Where invoices stand after something was posted to their lines. */
@ApplicationScoped
public class InvoiceStanding {
    private Sql sql;

    /** For the container. */
    protected InvoiceStanding() {}

    @Inject
    public InvoiceStanding(Sql sql) {
        this.sql = sql;
    }

    private record Row(UUID id, InvoiceStatus status, InvoiceLife.Posted posted) {}

    /**
     * Locks invoices that something is to be posted to.
     *
     * @throws Problem 409 when one of them is void
     */
    public void lock(Collection<UUID> invoices) {
        List<InvoiceStatus> found = sql.query(
                h -> h.createQuery("select status from invoicing.invoice where id = any(:ids) order by id for update")
                        .bindArray("ids", UUID.class, invoices)
                        .map((row, ctx) -> InvoiceStatus.valueOf(row.getString("status")))
                        .list());
        for (InvoiceStatus status : found) {
            InvoiceLife.obstacle(status, InvoiceLife.Action.POST).ifPresent(sentence -> {
                throw Problem.conflict("invoice-state", sentence);
            });
        }
    }

    /** Gives each its state and another version. */
    public void settle(Collection<UUID> invoices) {
        for (Row row : read(invoices)) {
            sql.run(h -> h.createUpdate(
                            "update invoicing.invoice set status = :status, version = version + 1 where id = :id")
                    .bind("id", row.id())
                    .bind(
                            "status",
                            InvoiceLife.after(row.status(), row.posted()).name())
                    .execute());
        }
    }

    private List<Row> read(Collection<UUID> invoices) {
        return sql.query(h -> h.createQuery("select i.id, i.status, i.coverage is not null as insured,"
                        + " exists (select 1 from invoicing.answer a where a.invoice = i.id and a.reversed_at is null)"
                        + " as answered, s.charged, l.moved, l.written_off, l.billed from invoicing.invoice i"
                        + " cross join lateral (select coalesce(sum(c.charged), 0) as charged from invoicing.charge c"
                        + " where c.invoice = i.id) s"
                        + " cross join lateral (select coalesce(sum(e.paid + e.adjusted), 0) as moved,"
                        + " coalesce(sum(e.adjusted), 0) as written_off, coalesce(bool_or(e.kind = 'BILL_CLIENT' and not exists"
                        + " (select 1 from invoicing.ledger_entry r where r.reverses = e.id)), false) as billed from invoicing.ledger_entry e"
                        + " join invoicing.charge c on c.id = e.charge where c.invoice = i.id) l"
                        + " where i.id = any(:ids)")
                .bindArray("ids", UUID.class, invoices)
                .map((row, ctx) -> {
                    BigDecimal moved = row.getBigDecimal("moved");
                    boolean clients = !row.getBoolean("insured") || row.getBoolean("billed");
                    boolean writtenOff = row.getBigDecimal("written_off").signum() != 0;
                    return new Row(
                            row.getObject("id", UUID.class),
                            InvoiceStatus.valueOf(row.getString("status")),
                            new InvoiceLife.Posted(
                                    row.getBoolean("answered") || writtenOff || clients && moved.signum() != 0,
                                    row.getBigDecimal("charged").compareTo(moved) <= 0));
                })
                .list());
    }
}
