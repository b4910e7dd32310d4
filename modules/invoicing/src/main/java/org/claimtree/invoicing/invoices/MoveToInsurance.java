package org.claimtree.invoicing.invoices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.claimtree.identity.FieldChange;
import org.claimtree.invoicing.Charge;
import org.claimtree.invoicing.Charges;
import org.claimtree.invoicing.InvoiceLife;
import org.claimtree.invoicing.InvoicePlaces;
import org.claimtree.invoicing.InvoiceStanding;
import org.claimtree.platform.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Moves the lines of a client without coverage to insurance, after one was found: to drafts of its payer. What the client
 * paid for them is credit on account.
 */
@ApplicationScoped
public class MoveToInsurance {
    private ChosenInvoices chosen;
    private Charges charges;
    private InvoicePlaces places;
    private InvoiceStanding standing;
    private InsuranceTerms terms;
    private InvoiceVoiding voiding;

    /** For the container. */
    protected MoveToInsurance() {}

    @Inject
    public MoveToInsurance(
            ChosenInvoices chosen,
            Charges charges,
            InvoicePlaces places,
            InvoiceStanding standing,
            InsuranceTerms terms,
            InvoiceVoiding voiding) {
        this.chosen = chosen;
        this.charges = charges;
        this.places = places;
        this.standing = standing;
        this.terms = terms;
        this.voiding = voiding;
    }

    /**
     * What became of the lines.
     *
     * @param invoices that they stand on now
     * @param late lines for which a claim comes too late for their payer
     * @param fileBy last day on which claims for all the others are in time; left out where no payer says
     */
    @Schema(name = "MovedToInsurance")
    public record Moved(List<UUID> invoices, List<UUID> late, LocalDate fileBy) {}

    /**
     * @throws Problem 404, 409 when a coverage pays it already, none does, a payer has answered a line, it is void or was
     *     saved meanwhile, 428
     */
    @Transactional
    public Moved move(UUID id, String ifMatch) {
        charges.lockedOfInvoices(chosen.ids(Selection.of(id)));
        Invoice invoice = chosen.lockOne(id, ifMatch, InvoiceLife.Action.RELEASE);
        if (invoice.payer() != null) {
            throw Problem.conflict("has-payer", "A coverage pays this invoice already.");
        }
        List<Charge> lines = charges.ofInvoices(List.of(id)).stream()
                .filter(line -> !line.claiming().voided())
                .toList();
        terms.demandUnanswered(lines);
        Set<UUID> now = places.moveToInsurance(lines);
        if (now.isEmpty()) {
            throw Problem.conflict("no-coverage", "No coverage of the client is valid on the days of service.");
        }
        standing.settle(List.of(id));
        terms.reprice(lines);
        voiding.takeWhenEmpty(invoice, "All lines were moved to insurance");
        chosen.trace(List.of(invoice), List.of(new FieldChange("/payer", null, "\"found\"")), "moved to insurance");
        InsuranceTerms.Filing filing = terms.filing(lines);
        return new Moved(now.stream().sorted().toList(), filing.late(), filing.by());
    }
}
