package org.claimtree.invoicing.invoices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.claimtree.invoicing.InvoiceStatus;
import org.claimtree.kernel.DateSpan;
import org.claimtree.kernel.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An invoice as it is shown. What is charged, paid and open is summed up from its lines.
 *
 * @param number given when it was sent, or null
 * @param clientName last, first
 * @param payer what pays first; left out where no coverage was valid
 * @param noCoverage the client owes it, because no coverage was valid on the days of service
 * @param prepaid the client pays it in advance, whatever coverage is valid
 * @param span days of service that may stand on it
 * @param version for If-Match
 */
@Schema(name = "Invoice")
public record Invoice(
        UUID id,
        Long number,
        InvoiceStatus status,
        UUID client,
        String clientName,
        Payer payer,
        boolean noCoverage,
        boolean prepaid,
        DateSpan span,
        Sums sums,
        Marks marks,
        int version) {
    /**
     * @param payer ref
     * @param plan ref, or null
     */
    @Schema(name = "InvoicePayer")
    public record Payer(UUID coverage, String payer, String plan) {}

    /**
     * @param lines that count, the voided ones left out
     * @param released how many of them are released to billing
     * @param firstService first day of service, null without lines
     * @param lastService last day of service
     * @param adjusted by the payer's contract or written off
     * @param balance charged less paid and adjusted
     */
    @Schema(name = "InvoiceSums")
    public record Sums(
            int lines,
            int released,
            LocalDate firstService,
            LocalDate lastService,
            Money charged,
            Money paid,
            Money adjusted,
            Money balance) {}

    /** When it was sent and taken back, by whom and why. */
    @Schema(name = "InvoiceMarks")
    public record Marks(Instant sentAt, String sentBy, Instant voidedAt, String voidedBy, String voidReason) {}
}
