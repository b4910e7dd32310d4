package org.claimtree.invoicing.invoices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.claimtree.identity.FieldChange;
import org.claimtree.invoicing.InvoiceLife;

/** Sends drafts that nobody has chosen, in the transaction of the caller. */
@ApplicationScoped
public class SendByItself {
    private ChosenInvoices chosen;
    private InvoiceNumbers numbers;

    /** For the container. */
    protected SendByItself() {}

    @Inject
    public SendByItself(ChosenInvoices chosen, InvoiceNumbers numbers) {
        this.chosen = chosen;
        this.numbers = numbers;
    }

    /**
     * @param drafts in the order of their numbers; what is none any more is left alone
     * @param reason for the audit trail
     * @return how many were sent
     */
    public int send(List<UUID> drafts, String reason) {
        ChosenInvoices.Sorted sorted = chosen.lock(drafts, InvoiceLife.Action.SEND);
        chosen.trace(sorted.able(), List.of(new FieldChange("/status", "\"DRAFT\"", "\"SENT\"")), reason);
        numbers.give(sorted.ids());
        return sorted.ids().size();
    }
}
