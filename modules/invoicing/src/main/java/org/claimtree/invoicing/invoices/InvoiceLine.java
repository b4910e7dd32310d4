package org.claimtree.invoicing.invoices;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.claimtree.invoicing.Charge;
import org.claimtree.kernel.DateSpan;
import org.claimtree.kernel.DiagnosisCode;
import org.claimtree.kernel.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A line of an invoice: a charge, and what came of it.
 *
 * @param id of the charge
 * @param ref of the charge
 */
@Schema(name = "InvoiceLine")
public record InvoiceLine(UUID id, String ref, Done done, State state, Sums sums) {
    /**
     * @param code left out where the client pays something that no payer has a code for
     * @param description what the client was told it is; left out where it is called as its code is
     * @param performedBy ref of who did it
     * @param provider ref of the doctor on the claim
     * @param diagnoses those pointed to, the main one first
     */
    @Schema(name = "InvoiceLineService")
    public record Done(
            DateSpan dates,
            String code,
            String description,
            List<String> modifiers,
            BigDecimal units,
            String location,
            String placeOfService,
            String performedBy,
            String provider,
            List<String> diagnoses) {}

    /**
     * @param voided taken back, or corrected and that is booked: it counts for nothing
     * @param waits it takes the place of a line that a claim still carries, and counts for nothing before the claim that
     *     says so is sent; until then the other one counts
     * @param held by hand, why; left out when it is not
     * @param onClaim on a claim that counts
     * @param corrects the line whose place it took
     * @param correctedBy the line that took its place
     */
    @Schema(name = "InvoiceLineState")
    public record State(
            boolean released,
            boolean voided,
            boolean waits,
            String held,
            LocalDate heldUntil,
            boolean onClaim,
            UUID corrects,
            UUID correctedBy) {}

    /** What is known of a line beside its charge. */
    record Known(Standing standing, Money paid, Money adjusted, UUID corrects, UUID correctedBy, String description) {
        Known with(boolean claimed) {
            Standing other = new Standing(claimed, standing.counts(), standing.waits());
            return new Known(other, paid, adjusted, corrects, correctedBy, description);
        }
    }

    /** Whether it is on a claim that counts, is booked, or waits to be. */
    record Standing(boolean onClaim, boolean counts, boolean waits) {}

    /** What the line charges, and what came of it; one that does not count charges nothing. */
    @Schema(name = "InvoiceLineSums")
    public record Sums(Money charged, Money paid, Money adjusted, Money balance) {}

    static InvoiceLine of(Charge charge, Known known) {
        Charge.Service service = charge.service();
        Charge.Claiming claiming = charge.claiming();
        Money charged = known.standing().counts() ? service.quantity().amount() : Money.ZERO;
        return new InvoiceLine(
                charge.id(),
                charge.ref(),
                new Done(
                        service.dates(),
                        service.code(),
                        known.description(),
                        service.modifiers(),
                        service.quantity().units(),
                        service.location(),
                        service.placeOfService(),
                        charge.people().performedBy(),
                        charge.people().insuranceProvider(),
                        charge.reasons().pointedTo().stream()
                                .map(DiagnosisCode::code)
                                .toList()),
                new State(
                        claiming.released(),
                        claiming.voided() && !known.standing().counts(),
                        known.standing().waits(),
                        claiming.holdReason(),
                        claiming.holdUntil(),
                        known.standing().onClaim(),
                        known.corrects(),
                        known.correctedBy()),
                new Sums(
                        charged,
                        known.paid(),
                        known.adjusted(),
                        charged.minus(known.paid()).minus(known.adjusted())));
    }
}
