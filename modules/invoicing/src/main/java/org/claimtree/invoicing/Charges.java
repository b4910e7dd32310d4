package org.claimtree.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.claimtree.kernel.Money;
import org.claimtree.platform.Sql;

/** Reads charges. */
@ApplicationScoped
public class Charges {
    private Sql sql;

    /** For the container. */
    protected Charges() {}

    @Inject
    public Charges(Sql sql) {
        this.sql = sql;
    }

    /** The charges with these ids by date of service, then ref. */
    public List<Charge> byIds(Collection<UUID> ids) {
        return read(ids, "");
    }

    /**
     * The same as claims are made of them: with the payer's number of the authorization whose units they have, unless
     * somebody typed one; and with what the client's payments put on them, whatever was typed, as far as there is any.
     */
    public List<Charge> forClaims(Collection<UUID> ids) {
        Map<UUID, String> numbers = sql.query(h -> h.createQuery(
                        "select source, payer_number from authorizations.v_taking"
                                + " where source = any(:ids) and payer_number is not null")
                .bindArray("ids", UUID.class, ids)
                .map((row, ctx) -> Map.entry(row.getObject("source", UUID.class), row.getString("payer_number")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        Map<UUID, Money> paid = paidByClients(ids);
        return byIds(ids).stream()
                .map(charge -> charge.authorizedBy(numbers.get(charge.id())).paidByClient(paid.get(charge.id())))
                .toList();
    }

    /** Money on account is on no line, and what payers paid is not the client's (005010X222A1 2300 AMT F5; item 29). */
    private Map<UUID, Money> paidByClients(Collection<UUID> ids) {
        return sql.query(h -> h.createQuery("select e.charge, sum(e.paid) as paid from invoicing.ledger_entry e"
                        + " join invoicing.payment p on p.id = e.payment and p.payer is null"
                        + " where e.charge = any(:ids) group by e.charge having sum(e.paid) > 0")
                .bindArray("ids", UUID.class, ids)
                .map((row, ctx) -> Map.entry(row.getObject("charge", UUID.class), new Money(row.getBigDecimal("paid"))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /**
     * The same, and nobody else changes them or puts them on a claim until this transaction ends: rows that point to
     * them wait.
     */
    public List<Charge> locked(Collection<UUID> ids) {
        return read(ids, " for update");
    }

    /** The lines of these invoices, also those that were taken back; by date of service, then ref. */
    public List<Charge> ofInvoices(Collection<UUID> invoices) {
        return read("invoice", invoices, "");
    }

    /** The same, and nobody else changes them until this transaction ends. */
    public List<Charge> lockedOfInvoices(Collection<UUID> invoices) {
        return read("invoice", invoices, " for update");
    }

    private List<Charge> read(Collection<UUID> ids, String lock) {
        return read("id", ids, lock);
    }

    private List<Charge> read(String column, Collection<UUID> ids, String lock) {
        return sql.query(h -> h.createQuery("select * from invoicing.charge where " + column + " = any(:ids)"
                        + " order by service_from, ref collate \"C\"" + lock)
                .bindArray("ids", UUID.class, ids)
                .map((row, ctx) -> ChargeRows.charge(row))
                .list());
    }

    /** On which days clients were served, each code and day once; charges that were taken back do not count, nor
     * what is paid in advance and still to come. */
    public List<ServedDay> servedDays(Collection<UUID> clients) {
        return sql.query(h -> h.createQuery("select distinct client, code, service_from from invoicing.charge"
                        + " where client = any(:clients) and not voided and not client_pays")
                .bindArray("clients", UUID.class, clients)
                .map((row, ctx) -> new ServedDay(
                        row.getObject("client", UUID.class),
                        row.getString("code"),
                        row.getObject("service_from", LocalDate.class)))
                .list());
    }

    /** Ids of charges by the practice's own numbers; unknown ones are left out. */
    public Map<String, UUID> idsByRef(Collection<String> refs) {
        return sql.query(h -> h.createQuery("select ref, id from invoicing.charge where ref = any(:refs)")
                .bindArray("refs", String.class, refs)
                .map((row, ctx) -> Map.entry(row.getString("ref"), row.getObject("id", UUID.class)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
