package org.claimtree.invoicing.invoices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.claimtree.identity.FieldChange;
import org.claimtree.invoicing.InvoiceLife;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.Fingerprint;
import org.claimtree.platform.IdempotencyKeys;
import org.claimtree.platform.Problem;

/** Sends invoices: each gets the next number, and there are no gaps between numbers. */
@ApplicationScoped
public class SendInvoices {
    private ChosenInvoices chosen;
    private InvoiceNumbers numbers;
    private IdempotencyKeys keys;

    /** For the container. */
    protected SendInvoices() {}

    @Inject
    public SendInvoices(ChosenInvoices chosen, InvoiceNumbers numbers, IdempotencyKeys keys) {
        this.chosen = chosen;
        this.numbers = numbers;
        this.keys = keys;
    }

    /**
     * What is to be sent.
     *
     * @param one a single invoice, held against {@code ifMatch}; null where a selection is meant
     * @param many several, of which those are sent that are drafts; null where one is meant
     * @param key idempotency key, or null
     */
    public record Request(UUID one, String ifMatch, Selection many, String key) {}

    /**
     * @throws Problem 404, 409 when one cannot be sent or was saved meanwhile, 422, 428
     */
    @Transactional
    public ChosenInvoices.Outcome send(Request request) {
        String asked = "send " + request.one() + " " + CanonicalJson.write(request.many());
        return keys.once(request.key(), Fingerprint.of(asked), ChosenInvoices.Outcome.class, () -> once(request));
    }

    private ChosenInvoices.Outcome once(Request request) {
        ChosenInvoices.Sorted sorted = request.one() == null
                ? chosen.lock(chosen.ids(request.many()), InvoiceLife.Action.SEND)
                : new ChosenInvoices.Sorted(
                        List.of(chosen.lockOne(request.one(), request.ifMatch(), InvoiceLife.Action.SEND)), List.of());
        chosen.trace(sorted.able(), List.of(new FieldChange("/status", "\"DRAFT\"", "\"SENT\"")), null);
        numbers.give(sorted.ids());
        return sorted.outcome();
    }
}
