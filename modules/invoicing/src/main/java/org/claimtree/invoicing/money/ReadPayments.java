package org.claimtree.invoicing.money;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.claimtree.clients.ClientScope;
import org.claimtree.directory.RowScopes;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.AuditTrail;
import org.claimtree.kernel.Money;
import org.claimtree.platform.Conditions;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;
import org.claimtree.platform.web.ListWindow;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Payments of the clients that the caller sees. */
@ApplicationScoped
public class ReadPayments {
    private static final Map<String, List<String>> ORDERS = Map.of(
            "received", List.of("y.received_on", "y.id"),
            "number", List.of("y.number"),
            "amount", List.of("y.amount", "y.id"),
            "onAccount", List.of(Payment.ON_ACCOUNT, "y.id"),
            "client", List.of("p.last_name", "p.first_name", "p.ref", "y.received_on", "y.id"));

    private Sql sql;
    private RowScopes scopes;
    private AuditTrail audit;

    /** For the container. */
    protected ReadPayments() {}

    @Inject
    public ReadPayments(Sql sql, RowScopes scopes, AuditTrail audit) {
        this.sql = sql;
        this.scopes = scopes;
        this.audit = audit;
    }

    /** What payments are looked for; nulls ask nothing. */
    public record Question(UUID client, String payer, LocalDate from, LocalDate through, Boolean onAccount) {}

    /** One page, how many there are, and what all of them sum up to. */
    @Schema(name = "PaymentPage")
    public record Page(List<Payment> items, long total, Sums totals) {}

    /** Dollars and cents, as text because who reads JSON numbers may lose cents. */
    @Schema(name = "PaymentTotals")
    public record Sums(String amount, String onAccount) {
        static Sums of(BigDecimal amount, BigDecimal onAccount) {
            return new Sums(
                    amount.setScale(2).toPlainString(), onAccount.setScale(2).toPlainString());
        }
    }

    private record Total(long payments, Sums sums) {}

    /**
     * A payment and the lines that it pays.
     *
     * @param lines each with what of the payment is on it now
     */
    @Schema(name = "PaymentWithLines")
    public record Whole(Payment payment, List<Paid> lines) {}

    /**
     * @param number of the invoice, left out while it is a draft
     */
    @Schema(name = "PaidLine")
    public record Paid(UUID charge, UUID invoice, Long number, LocalDate service, String code, Money amount) {}

    /**
     * @param how READ, or EXPORT when a file leaves
     */
    public Page list(Question question, ListWindow window, AuditAction how) {
        ClientScope scope = ClientScope.of(scopes.current());
        Boolean onAccount = question.onAccount();
        String left = Payment.ON_ACCOUNT + " > 0";
        Conditions where = new Conditions()
                .and("y.client = :client", "client", question.client())
                .and("y.payer = :payer", "payer", question.payer())
                .and("y.received_on >= :from", "from", question.from())
                .and("y.received_on <= :through", "through", question.through())
                .and(onAccount == null ? "" : onAccount ? " and " + left : " and not " + left)
                .and(scope.onClient("p"));
        List<Payment> items = sql.query(h -> scope.bind(
                        where.bind(h.createQuery(Payment.COLUMNS + Payment.FROM + where.sql() + window.clause(ORDERS))))
                .map((row, ctx) -> Payment.of(row))
                .list());
        Total total = sql.query(h -> scope.bind(where.bind(h.createQuery("select count(*) as payments,"
                        + " coalesce(sum(case when y.reversed_at is null then y.amount else 0 end), 0) as amount,"
                        + " coalesce(sum(" + Payment.ON_ACCOUNT + "), 0) as on_account" + Payment.FROM + where.sql())))
                .map((row, ctx) -> new Total(
                        row.getLong("payments"), Sums.of(row.getBigDecimal("amount"), row.getBigDecimal("on_account"))))
                .one());
        trace(items, how);
        return new Page(items, total.payments(), total.sums());
    }

    /**
     * @throws Problem 404
     */
    public Whole one(UUID id) {
        Payment payment = find(id).orElseThrow(() -> Problem.notFound("This payment"));
        trace(List.of(payment), AuditAction.READ);
        return new Whole(
                payment,
                sql.query(h -> h.createQuery("select c.id, c.invoice, i.number, c.service_from, c.code,"
                                + " sum(case when e.reverses is null then e.amount else -e.amount end) as amount"
                                + " from invoicing.ledger_entry e join invoicing.charge c on c.id = e.charge"
                                + " join invoicing.invoice i on i.id = c.invoice where e.payment = :id"
                                + " group by c.id, i.number"
                                + " having sum(case when e.reverses is null then e.amount else -e.amount end) <> 0"
                                + " order by c.service_from, c.ref")
                        .bind("id", id)
                        .map((row, ctx) -> new Paid(
                                row.getObject("id", UUID.class),
                                row.getObject("invoice", UUID.class),
                                row.getObject("number", Long.class),
                                row.getObject("service_from", LocalDate.class),
                                row.getString("code"),
                                new Money(row.getBigDecimal("amount"))))
                        .list()));
    }

    /** Untraced, for who is about to change it. */
    public Optional<Payment> find(UUID id) {
        ClientScope scope = ClientScope.of(scopes.current());
        return sql.query(h -> scope.bind(
                        h.createQuery(Payment.COLUMNS + Payment.FROM + " where y.id = :id" + scope.onClient("p"))
                                .bind("id", id))
                .map((row, ctx) -> Payment.of(row))
                .findOne());
    }

    private void trace(List<Payment> items, AuditAction how) {
        Set<UUID> subjects = new LinkedHashSet<>();
        items.forEach(item -> {
            subjects.add(item.id());
            subjects.add(item.client());
        });
        if (!subjects.isEmpty()) {
            audit.record(AuditEntry.of(
                    how, "payment", subjects.stream().map(UUID::toString).toList()));
        }
    }
}
