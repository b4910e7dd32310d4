package org.claimtree.invoicing.invoices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.claimtree.invoicing.Charge;
import org.claimtree.invoicing.Charges;
import org.claimtree.invoicing.InvoiceLife;
import org.claimtree.invoicing.SaveCharges;
import org.claimtree.platform.Problem;

/** Takes an invoice back, with its lines: they are charged no more, and their units are free again. */
@ApplicationScoped
public class VoidInvoice {
    private ChosenInvoices chosen;
    private Charges charges;
    private SaveCharges saving;
    private InvoiceVoiding voiding;

    /** For the container. */
    protected VoidInvoice() {}

    @Inject
    public VoidInvoice(ChosenInvoices chosen, Charges charges, SaveCharges saving, InvoiceVoiding voiding) {
        this.chosen = chosen;
        this.charges = charges;
        this.saving = saving;
        this.voiding = voiding;
    }

    /** Why, in words. */
    public record Reason(String reason) {}

    /**
     * @throws Problem 404, 409 when something was posted, a line is on a live claim or it was saved meanwhile, 428
     */
    @Transactional
    public void take(UUID id, String ifMatch, Reason reason) {
        charges.lockedOfInvoices(chosen.ids(Selection.of(id)));
        Invoice invoice = chosen.lockOne(id, ifMatch, InvoiceLife.Action.VOID);
        Set<String> onClaims = new HashSet<>(saving.save(charges.ofInvoices(List.of(id)).stream()
                .filter(line -> !line.claiming().voided())
                .map(Charge::takenBack)
                .toList()));
        onClaims.addAll(voiding.stillBooked(invoice));
        if (!onClaims.isEmpty()) {
            throw Problem.conflict(
                    "invoice-on-claim",
                    onClaims.size() + " of its lines are on claims that count: cancel or void those claims first.");
        }
        voiding.take(invoice, reason.reason());
    }
}
