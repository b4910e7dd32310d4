package org.claimtree.invoicing.invoices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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
import org.claimtree.platform.Sql;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Moves the lines of a client without coverage to insurance, after one was found: to drafts of its payer. What the client
 * paid for them is credit on account.
 */
@ApplicationScoped
public class MoveToInsurance {
    private Sql sql;
    private ChosenInvoices chosen;
    private Charges charges;
    private InvoicePlaces places;
    private InvoiceStanding standing;

    /** For the container. */
    protected MoveToInsurance() {}

    @Inject
    public MoveToInsurance(
            Sql sql, ChosenInvoices chosen, Charges charges, InvoicePlaces places, InvoiceStanding standing) {
        this.sql = sql;
        this.chosen = chosen;
        this.charges = charges;
        this.places = places;
        this.standing = standing;
    }

    /** The invoices that the lines stand on now. */
    @Schema(name = "MovedToInsurance")
    public record Moved(List<UUID> invoices) {}

    /**
     * @throws Problem 404, 409 when a coverage pays it already, none does, it is void or was saved meanwhile, 428
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
        Set<UUID> now = places.moveToInsurance(lines);
        if (now.isEmpty()) {
            throw Problem.conflict("no-coverage", "No coverage of the client is valid on the days of service.");
        }
        standing.settle(List.of(id));
        voidWhenEmpty(id);
        chosen.trace(List.of(invoice), List.of(new FieldChange("/payer", null, "\"found\"")), "moved to insurance");
        return new Moved(now.stream().sorted().toList());
    }

    /** A number that was given stays, on an invoice that charges nothing. */
    private void voidWhenEmpty(UUID id) {
        sql.run(h -> h.execute(
                "update invoicing.invoice i set status = 'VOID', voided_at = now(), voided_by = 'moved to insurance',"
                        + " void_reason = 'All lines were moved to insurance' where id = ?"
                        + " and not exists (select 1 from invoicing.charge c where c.invoice = i.id and not c.voided)",
                id));
    }
}
