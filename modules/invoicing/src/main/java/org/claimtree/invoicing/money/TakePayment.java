package org.claimtree.invoicing.money;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.FieldChange;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.Fingerprint;
import org.claimtree.platform.IdempotencyKeys;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;

/** Takes a payment in, and puts it on the lines that it is for; the rest stays on the client's account. */
@ApplicationScoped
public class TakePayment {
    private Sql sql;
    private PaymentRules rules;
    private PaymentDesk desk;
    private ReadPayments reading;
    private LedgerRows ledger;
    private IdempotencyKeys keys;

    /** For the container. */
    protected TakePayment() {}

    @Inject
    public TakePayment(
            Sql sql,
            PaymentRules rules,
            PaymentDesk desk,
            ReadPayments reading,
            LedgerRows ledger,
            IdempotencyKeys keys) {
        this.sql = sql;
        this.rules = rules;
        this.desk = desk;
        this.reading = reading;
        this.ledger = ledger;
        this.keys = keys;
    }

    /** The payment that was taken. */
    public record Taken(UUID id) {}

    /**
     * @param key idempotency key, or null
     * @throws Problem 422 with all that is wrong, 409 when a line's invoice is void, 403 for a day of a closed month
     */
    @Transactional
    public Taken take(PaymentWish wish, String key) {
        String asked = "payment " + CanonicalJson.write(wish);
        return keys.once(key, Fingerprint.of(asked), Taken.class, () -> once(wish));
    }

    private Taken once(PaymentWish wish) {
        List<InputProblem> problems = rules.problems(wish);
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
        ledger.demandOpen(wish.receivedOn());
        UUID id = UUID.randomUUID();
        sql.run(h -> h.createUpdate("insert into invoicing.payment (id, client, payer, received_on, method, reference,"
                        + " amount, actor, at) values (:id, :client, :payer, :on, :method, :reference, :amount, :actor,"
                        + " :at)")
                .bind("id", id)
                .bind("client", wish.client())
                .bind("payer", wish.payer())
                .bind("on", wish.receivedOn())
                .bind("method", wish.method().name())
                .bind("reference", wish.reference())
                .bind("amount", wish.amount().dollars())
                .bind("actor", ledger.who())
                .bind("at", ledger.now())
                .execute());
        Payment payment = reading.find(id).orElseThrow();
        desk.allocate(payment, wish.allocations(), wish.receivedOn());
        desk.trace(
                AuditAction.CREATE,
                payment,
                FieldChange.between(null, CanonicalJson.mapper().valueToTree(wish)),
                null);
        return new Taken(id);
    }
}
