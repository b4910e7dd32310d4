package org.claimtree.invoicing.money;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.claimtree.authorizations.CodeFacts;
import org.claimtree.identity.FieldChange;
import org.claimtree.kernel.Money;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.Sql;

/** Covers with a payment what the client owes on lines, as far as there is any of it on account. In the caller's transaction. */
@ApplicationScoped
public class SpreadPayment {
    private Sql sql;
    private PaymentDesk desk;
    private ReadPayments reading;
    private LedgerRows ledger;
    private CodeFacts days;

    /** For the container. */
    protected SpreadPayment() {}

    @Inject
    public SpreadPayment(Sql sql, PaymentDesk desk, ReadPayments reading, LedgerRows ledger, CodeFacts days) {
        this.sql = sql;
        this.desk = desk;
        this.reading = reading;
        this.ledger = ledger;
        this.days = days;
    }

    /** Does nothing with a payment that was reversed. */
    public void spread(UUID id, Collection<UUID> charges) {
        sql.run(h -> h.createQuery("select id from invoicing.payment where id = :id for no key update")
                .bind("id", id)
                .mapTo(UUID.class)
                .one());
        reading.find(id).filter(payment -> payment.reversed() == null).ifPresent(payment -> {
            List<PaymentWish.Allocation> parts = parts(payment, charges);
            if (!parts.isEmpty()) {
                desk.allocate(payment, parts, days.today());
                desk.changed(
                        payment,
                        FieldChange.between(
                                null, CanonicalJson.mapper().valueToTree(new PaymentWish.Allocations(parts))),
                        null);
            }
        });
    }

    private List<PaymentWish.Allocation> parts(Payment payment, Collection<UUID> charges) {
        List<PaymentWish.Allocation> parts = new ArrayList<>();
        Money left = payment.onAccount();
        List<LedgerRows.Line> lines = ledger.locked(charges).values().stream()
                .sorted(Comparator.comparing(LedgerRows.Line::ref))
                .toList();
        for (LedgerRows.Line line : lines) {
            Money owed = line.ledger().at(LedgerPlace.CLIENT);
            Money part = owed.compareTo(left) < 0 ? owed : left;
            if (part.isPositive()) {
                parts.add(new PaymentWish.Allocation(line.charge(), part));
                left = left.minus(part);
            }
        }
        return parts;
    }
}
