package org.claimtree.invoicing.money;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.claimtree.authorizations.CodeFacts;
import org.claimtree.identity.FieldChange;
import org.claimtree.invoicing.InvoiceStanding;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;

/** Takes a payment back, such as a check that bounced: its lines are open again. */
@ApplicationScoped
public class ReversePayment {
    private Sql sql;
    private PaymentDesk desk;
    private LedgerRows ledger;
    private InvoiceStanding standing;
    private CodeFacts days;

    /** For the container. */
    protected ReversePayment() {}

    @Inject
    public ReversePayment(Sql sql, PaymentDesk desk, LedgerRows ledger, InvoiceStanding standing, CodeFacts days) {
        this.sql = sql;
        this.desk = desk;
        this.ledger = ledger;
        this.standing = standing;
        this.days = days;
    }

    /**
     * @throws Problem 404, 409 when it was saved meanwhile or a part of it was refunded, 428
     */
    @Transactional
    public void reverse(UUID id, String ifMatch, String reason) {
        Payment payment = desk.hold(id, ifMatch);
        if (payment.refunded().isPositive()) {
            throw Problem.conflict("payment-refunded", "A part of the payment was given back: it cannot be reversed.");
        }
        Collection<LedgerRows.Line> lines =
                ledger.locked(ledger.chargesOf("payment", id)).values();
        Set<UUID> invoices = lines.stream().map(LedgerRows.Line::invoice).collect(Collectors.toSet());
        ledger.takeBack("payment", id, days.today(), reason);
        sql.run(h -> h.createUpdate("update invoicing.payment set reversed_at = :at, reversed_by = :by,"
                        + " reverse_reason = :reason where id = :id")
                .bind("at", ledger.now())
                .bind("by", ledger.who())
                .bind("reason", reason)
                .bind("id", id)
                .execute());
        standing.settle(invoices);
        desk.changed(payment, List.of(new FieldChange("/reversed", "false", "true")), reason);
    }
}
