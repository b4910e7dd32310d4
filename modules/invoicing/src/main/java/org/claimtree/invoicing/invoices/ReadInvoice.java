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
        return one(id, AuditAction.READ);
    }

    /**
     * The same for a document that leaves.
     *
     * @throws Problem 404
     */
    public Whole exported(UUID id) {
        return one(id, AuditAction.EXPORT);
    }

    private Whole one(UUID id, AuditAction how) {
        Invoice invoice = find(id).orElseThrow(() -> Problem.notFound("This invoice"));
        List<Charge> lines = charges.ofInvoices(List.of(id));
        Set<UUID> onClaims = onClaims(lines);
        Map<UUID, InvoiceLine.Known> known = known(id);
        audit.record(AuditEntry.of(
                how, "invoice", List.of(id.toString(), invoice.client().toString())));
        return new Whole(
                invoice,
                lines.stream()
                        .map(line -> InvoiceLine.of(line, known.get(line.id()).with(onClaims.contains(line.id()))))
                        .toList());
    }

    private Map<UUID, InvoiceLine.Known> known(UUID invoice) {
        return sql.query(h -> h.createQuery("select c.id, c.counts, c.waits, coalesce(sum(e.paid), 0) as paid,"
                        + " coalesce(sum(e.adjusted), 0) as adjusted,"
                        + " (select k.original from invoicing.correction k where k.successor = c.id) as corrects,"
                        + " (select k.successor from invoicing.correction k where k.original = c.id) as corrected_by,"
                        + " (select b.description from invoicing.booked_line b where b.charge = c.id) as description"
                        + " from invoicing.charge c left join invoicing.ledger_entry e on e.charge = c.id"
                        + " where c.invoice = :invoice group by c.id")
                .bind("invoice", invoice)
                .map((row, ctx) -> Map.entry(
                        row.getObject("id", UUID.class),
                        new InvoiceLine.Known(
                                new InvoiceLine.Standing(false, row.getBoolean("counts"), row.getBoolean("waits")),
                                new Money(row.getBigDecimal("paid")),
                                new Money(row.getBigDecimal("adjusted")),
                                row.getObject("corrects", UUID.class),
                                row.getObject("corrected_by", UUID.class),
                                row.getString("description"))))
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
