package org.claimtree.invoicing.money;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.claimtree.authorizations.CodeFacts;
import org.claimtree.identity.FieldChange;
import org.claimtree.invoicing.InvoiceLife;
import org.claimtree.invoicing.InvoiceStanding;
import org.claimtree.invoicing.invoices.ChosenInvoices;
import org.claimtree.invoicing.invoices.Invoice;
import org.claimtree.platform.Problem;

/** Takes back as a whole what was written off, or what the client was billed for: it is open where it was. */
@ApplicationScoped
public class ReversePosting {
    private ChosenInvoices chosen;
    private LedgerRows ledger;
    private InvoiceStanding standing;
    private CodeFacts days;

    /** For the container. */
    protected ReversePosting() {}

    @Inject
    public ReversePosting(ChosenInvoices chosen, LedgerRows ledger, InvoiceStanding standing, CodeFacts days) {
        this.chosen = chosen;
        this.ledger = ledger;
        this.standing = standing;
        this.days = days;
    }

    /**
     * @param id of the invoice
     * @throws Problem 403 for a closed month, 404, 409 when the invoice was saved meanwhile or it was reversed before, 428
     */
    @Transactional
    public void reverse(UUID id, UUID posting, String ifMatch, String reason) {
        Map<UUID, LedgerRows.Line> lines = ledger.locked(ledger.chargesOf("posting", posting));
        Invoice invoice = chosen.lockOne(id, ifMatch, InvoiceLife.Action.WRITE_OFF);
        if (lines.values().stream().noneMatch(line -> line.invoice().equals(id))) {
            throw Problem.notFound("This posting");
        }
        ledger.demandOpen(days.today());
        if (ledger.takeBack("posting", posting, days.today(), reason) == 0) {
            throw Problem.conflict("posting-reversed", "It was reversed before.");
        }
        standing.settle(Set.of(id));
        chosen.trace(
                List.of(invoice),
                List.of(new FieldChange("/postings/" + posting + "/reversed", "false", "true")),
                reason);
    }
}
