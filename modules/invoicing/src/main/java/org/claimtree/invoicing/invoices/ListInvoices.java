package org.claimtree.invoicing.invoices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.claimtree.clients.ClientScope;
import org.claimtree.directory.RowScopes;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.AuditTrail;
import org.claimtree.platform.Conditions;
import org.claimtree.platform.Sql;
import org.claimtree.platform.web.ListWindow;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Invoices in pages: those of the clients that the caller sees. */
@ApplicationScoped
public class ListInvoices {
    private static final Map<String, List<String>> ORDERS = Map.of(
            "from", List.of("i.span_from", "i.id"),
            "number", List.of("i.number", "i.span_from", "i.id"),
            "payer", List.of("i.payer", "i.span_from", "i.id"),
            "status", List.of("i.status", "i.span_from", "i.id"),
            "charged", List.of("s.charged", "i.span_from", "i.id"),
            "balance", List.of("(s.charged - s.paid - s.adjusted)", "i.span_from", "i.id"),
            "client", List.of("p.last_name", "p.first_name", "p.ref", "i.span_from", "i.id"));

    private Sql sql;
    private RowScopes scopes;
    private AuditTrail audit;

    /** For the container. */
    protected ListInvoices() {}

    @Inject
    public ListInvoices(Sql sql, RowScopes scopes, AuditTrail audit) {
        this.sql = sql;
        this.scopes = scopes;
        this.audit = audit;
    }

    /** One page, how many there are, and what all of them sum up to. */
    @Schema(name = "InvoicePage")
    public record Page(List<Invoice> items, long total, Sums totals) {}

    /** Dollars and cents, as text because who reads JSON numbers may lose cents. */
    @Schema(name = "InvoiceTotals")
    public record Sums(String charged, String paid, String adjusted, String balance) {
        static Sums of(BigDecimal charged, BigDecimal paid, BigDecimal adjusted) {
            return new Sums(
                    text(charged),
                    text(paid),
                    text(adjusted),
                    text(charged.subtract(paid).subtract(adjusted)));
        }

        private static String text(BigDecimal amount) {
            return amount.setScale(2).toPlainString();
        }
    }

    private record Total(long invoices, Sums sums) {}

    /**
     * @param how READ, or EXPORT when a file leaves
     */
    public Page list(InvoiceFilter filter, ListWindow window, AuditAction how) {
        ClientScope scope = ClientScope.of(scopes.current());
        Conditions where = InvoiceSql.conditions(filter).and(scope.onClient("p"));
        List<Invoice> items = sql.query(h -> scope.bind(where.bind(
                        h.createQuery(InvoiceSql.COLUMNS + InvoiceSql.FROM + where.sql() + window.clause(ORDERS))))
                .map((row, ctx) -> InvoiceSql.invoice(row))
                .list());
        Total total = sql.query(h -> scope.bind(where.bind(h.createQuery("select count(*) as invoices,"
                        + " coalesce(sum(s.charged), 0) as charged, coalesce(sum(s.paid), 0) as paid,"
                        + " coalesce(sum(s.adjusted), 0) as adjusted" + InvoiceSql.FROM + where.sql())))
                .map((row, ctx) -> new Total(
                        row.getLong("invoices"),
                        Sums.of(
                                row.getBigDecimal("charged"),
                                row.getBigDecimal("paid"),
                                row.getBigDecimal("adjusted"))))
                .one());
        trace(items, how);
        return new Page(items, total.invoices(), total.sums());
    }

    private void trace(List<Invoice> items, AuditAction how) {
        Set<UUID> subjects = new LinkedHashSet<>();
        items.forEach(item -> {
            subjects.add(item.id());
            subjects.add(item.client());
        });
        if (!subjects.isEmpty()) {
            audit.record(AuditEntry.of(
                    how, "invoice", subjects.stream().map(UUID::toString).toList()));
        }
    }
}
