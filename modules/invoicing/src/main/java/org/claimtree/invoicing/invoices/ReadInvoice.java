package org.claimtree.invoicing.invoices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.claimtree.clients.ClientScope;
import org.claimtree.directory.RowScopes;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.AuditTrail;
import org.claimtree.invoicing.Charge;
import org.claimtree.invoicing.ChargeUse;
import org.claimtree.invoicing.Charges;
import org.claimtree.kernel.Money;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One invoice with its lines. Who does not see the client finds nothing. */
@ApplicationScoped
public class ReadInvoice {
    private Sql sql;
    private Charges charges;
    private Iterable<ChargeUse> uses;
    private RowScopes scopes;
    private AuditTrail audit;

    /** For the container. */
    protected ReadInvoice() {}

    @Inject
    ReadInvoice(Sql sql, Charges charges, Instance<ChargeUse> uses, RowScopes scopes, AuditTrail audit) {
        this(sql, charges, (Iterable<ChargeUse>) uses, scopes, audit);
    }

    /** With the modules above given by hand. */
    public ReadInvoice(Sql sql, Charges charges, Iterable<ChargeUse> uses, RowScopes scopes, AuditTrail audit) {
        this.sql = sql;
        this.charges = charges;
        this.uses = uses;
        this.scopes = scopes;
        this.audit = audit;
    }

    /** An invoice and its lines by date of service; those that were voided stand there too. */
    @Schema(name = "InvoiceWithLines")
    public record Whole(Invoice invoice, List<InvoiceLine> lines) {}

    /**
     * @throws Problem 404
     */
    public Whole one(UUID id) {
        Invoice invoice = find(id).orElseThrow(() -> Problem.notFound("This invoice"));
        List<Charge> lines = charges.ofInvoices(List.of(id));
        Set<UUID> onClaims = onClaims(lines);
        Map<UUID, Booked> booked = booked(id);
        audit.record(AuditEntry.of(
                AuditAction.READ,
                "invoice",
                List.of(id.toString(), invoice.client().toString())));
        return new Whole(
                invoice,
                lines.stream()
                        .map(line -> {
                            Booked sums = booked.getOrDefault(line.id(), new Booked(Money.ZERO, Money.ZERO));
                            return InvoiceLine.of(line, onClaims.contains(line.id()), sums.paid(), sums.adjusted());
                        })
                        .toList());
    }

    private record Booked(Money paid, Money adjusted) {}

    private Map<UUID, Booked> booked(UUID invoice) {
        return sql.query(h -> h.createQuery("select e.charge, sum(e.paid) as paid, sum(e.adjusted) as adjusted"
                        + " from invoicing.ledger_entry e join invoicing.charge c on c.id = e.charge"
                        + " where c.invoice = :invoice group by e.charge")
                .bind("invoice", invoice)
                .map((row, ctx) -> Map.entry(
                        row.getObject("charge", UUID.class),
                        new Booked(new Money(row.getBigDecimal("paid")), new Money(row.getBigDecimal("adjusted")))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Which of them are on a claim that counts. */
    Set<UUID> onClaims(List<Charge> lines) {
        Set<UUID> found = new HashSet<>();
        List<UUID> ids = lines.stream().map(Charge::id).toList();
        uses.forEach(use -> found.addAll(use.inUse(ids)));
        return found;
    }

    /** Untraced, for who is about to change it. */
    Optional<Invoice> find(UUID id) {
        ClientScope scope = ClientScope.of(scopes.current());
        return sql.query(h -> scope.bind(
                        h.createQuery(InvoiceSql.COLUMNS + InvoiceSql.FROM + " where i.id = :id" + scope.onClient("p"))
                                .bind("id", id))
                .map((row, ctx) -> InvoiceSql.invoice(row))
                .findOne());
    }
}
