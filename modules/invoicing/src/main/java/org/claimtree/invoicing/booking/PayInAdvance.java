package org.claimtree.invoicing.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.AuditTrail;
import org.claimtree.invoicing.Charge;
import org.claimtree.invoicing.PrepaidCharges;
import org.claimtree.invoicing.invoices.InvoiceNumbers;
import org.claimtree.invoicing.money.PaymentWish;
import org.claimtree.invoicing.money.TakePayment;

/** Makes the invoice of a booking, sends it and pays it, in the transaction of the caller. */
@ApplicationScoped
public class PayInAdvance {
    private PrepaidCharges prepaid;
    private InvoiceNumbers numbers;
    private TakePayment taking;
    private AuditTrail audit;

    /** For the container. */
    protected PayInAdvance() {}

    @Inject
    public PayInAdvance(PrepaidCharges prepaid, InvoiceNumbers numbers, TakePayment taking, AuditTrail audit) {
        this.prepaid = prepaid;
        this.numbers = numbers;
        this.taking = taking;
        this.audit = audit;
    }

    /** The invoice, and the payment that pays it. */
    record Paid(UUID invoice, UUID payment) {}

    Paid pay(List<Charge> charges, PaymentWish wish) {
        UUID invoice = prepaid.open(charges);
        audit.record(AuditEntry.of(
                AuditAction.CREATE,
                "invoice",
                List.of(invoice.toString(), charges.get(0).client().toString())));
        List<PaymentWish.Allocation> lines = charges.stream()
                .filter(charge -> charge.service().quantity().amount().isPositive())
                .map(charge -> new PaymentWish.Allocation(
                        charge.id(), charge.service().quantity().amount()))
                .toList();
        UUID payment = taking.take(
                        new PaymentWish(
                                wish.client(),
                                null,
                                wish.receivedOn(),
                                wish.method(),
                                wish.reference(),
                                wish.amount(),
                                lines),
                        null)
                .id();
        numbers.give(List.of(invoice));
        prepaid.settle(invoice, null);
        return new Paid(invoice, payment);
    }
}
