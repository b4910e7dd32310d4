package org.claimtree.invoicing.money;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.claimtree.identity.FieldChange;
import org.claimtree.kernel.Money;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;

/** Gives back what is on account of a payment. */
@ApplicationScoped
public class RefundPayment {
    private Sql sql;
    private PaymentDesk desk;
    private LedgerRows ledger;

    /** For the container. */
    protected RefundPayment() {}

    @Inject
    public RefundPayment(Sql sql, PaymentDesk desk, LedgerRows ledger) {
        this.sql = sql;
        this.desk = desk;
        this.ledger = ledger;
    }

    /** How much, when and why. */
    public record Wish(Money amount, LocalDate refundedOn, String reason) {}

    /**
     * @throws Problem 404, 409 when it was saved meanwhile, 422 when it is more than is on account, 428
     */
    @Transactional
    public void refund(UUID id, String ifMatch, Wish wish) {
        Payment payment = desk.hold(id, ifMatch);
        if (!wish.amount().isPositive() || wish.amount().compareTo(payment.onAccount()) > 0) {
            throw Problem.invalid(List.of(new InputProblem(
                    "/amount",
                    "MORE_THAN_ON_ACCOUNT",
                    "What is given back is on account: take it off its lines first.")));
        }
        ledger.demandOpen(wish.refundedOn());
        sql.run(h -> h.createUpdate("insert into invoicing.refund (id, payment, refunded_on, amount, reason, actor, at)"
                        + " values (:id, :payment, :on, :amount, :reason, :actor, :at)")
                .bind("id", UUID.randomUUID())
                .bind("payment", id)
                .bind("on", wish.refundedOn())
                .bind("amount", wish.amount().dollars())
                .bind("reason", wish.reason())
                .bind("actor", ledger.who())
                .bind("at", ledger.now())
                .execute());
        String amount = wish.amount().toString();
        desk.changed(payment, List.of(new FieldChange("/refund", null, amount)), wish.reason());
    }
}
