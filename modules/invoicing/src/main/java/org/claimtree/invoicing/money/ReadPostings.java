package org.claimtree.invoicing.money;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.claimtree.clients.ClientScope;
import org.claimtree.directory.RowScopes;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.AuditTrail;
import org.claimtree.kernel.Money;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was posted to the lines of an invoice. Who does not see the client finds nothing. */
@ApplicationScoped
public class ReadPostings {
    private Sql sql;
    private RowScopes scopes;
    private AuditTrail audit;
    private PayerParts parts;

    /** For the container. */
    protected ReadPostings() {}

    @Inject
    public ReadPostings(Sql sql, RowScopes scopes, AuditTrail audit, PayerParts parts) {
        this.sql = sql;
        this.scopes = scopes;
        this.audit = audit;
        this.parts = parts;
    }

    /** The answers to an invoice, the ledger of its lines, and what is open with payers, in order. */
    @Schema(name = "InvoicePostings")
    public record Postings(List<Answer> answers, List<Entry> entries, List<PayerParts.OpenPart> open) {}

    /**
     * @param number ours
     * @param claimNumber the payer's own
     * @param reversed left out while it counts
     */
    @Schema(name = "Answer")
    public record Answer(
            UUID id,
            long number,
            UUID coverage,
            String payer,
            LocalDate answeredOn,
            String checkNumber,
            String claimNumber,
            List<AnsweredLine> lines,
            Payment.Reversal reversed) {}

    @Schema(name = "AnsweredLine")
    public record AnsweredLine(UUID charge, Money allowed, Money paid, List<Adjustment> adjustments) {}

    /**
     * A part of a line that moved.
     *
     * @param kind ALLOCATION of a payment, ANSWER of a payer, WRITE_OFF, BILL_CLIENT, or RETURN of one of these
     * @param from CLIENT, PAID, ADJUSTED, or the id of the coverage with whose payer it was open
     * @param to the same
     * @param posting what was written off or billed together, and is reversed by this id
     * @param reverses id of the entry that a RETURN takes back
     */
    @Schema(name = "LedgerEntry")
    public record Entry(
            long id,
            UUID charge,
            String kind,
            String from,
            String to,
            Money amount,
            LocalDate bookedOn,
            UUID payment,
            UUID answer,
            UUID posting,
            Long reverses,
            String reason,
            String by,
            Instant at) {}

    /**
     * @throws Problem 404
     */
    public Postings of(UUID invoice) {
        ClientScope scope = ClientScope.of(scopes.current());
        UUID client = sql.query(h -> scope.bind(h.createQuery(
                                "select i.client from invoicing.invoice i where i.id = :id" + scope.onId("i.client"))
                        .bind("id", invoice))
                .mapTo(UUID.class)
                .findOne()
                .orElseThrow(() -> Problem.notFound("This invoice")));
        audit.record(AuditEntry.of(AuditAction.READ, "invoice", List.of(invoice.toString(), client.toString())));
        return new Postings(answers(invoice), entries(invoice), parts.of(charges(invoice)));
    }

    private List<UUID> charges(UUID invoice) {
        return sql.query(h -> h.createQuery("select id from invoicing.charge where invoice = :invoice")
                .bind("invoice", invoice)
                .mapTo(UUID.class)
                .list());
    }

    private List<Answer> answers(UUID invoice) {
        return sql.query(h -> h.createQuery("select * from invoicing.answer where invoice = :invoice order by number")
                .bind("invoice", invoice)
                .map((row, ctx) -> new Answer(
                        row.getObject("id", UUID.class),
                        row.getLong("number"),
                        row.getObject("coverage", UUID.class),
                        row.getString("payer"),
                        row.getObject("answered_on", LocalDate.class),
                        row.getString("check_number"),
                        row.getString("claim_number"),
                        lines(row.getObject("id", UUID.class)),
                        Payment.Reversal.of(row)))
                .list());
    }

    private List<AnsweredLine> lines(UUID answer) {
        return sql.query(h -> h.createQuery("select l.* from invoicing.answer_line l join invoicing.charge c"
                        + " on c.id = l.charge where l.answer = :answer order by c.service_from, c.ref")
                .bind("answer", answer)
                .map((row, ctx) -> new AnsweredLine(
                        row.getObject("charge", UUID.class),
                        row.getBigDecimal("allowed") == null ? null : new Money(row.getBigDecimal("allowed")),
                        new Money(row.getBigDecimal("paid")),
                        Arrays.asList(CanonicalJson.read(row.getString("adjustments"), Adjustment[].class))))
                .list());
    }

    private List<Entry> entries(UUID invoice) {
        return sql.query(h -> h.createQuery("select e.* from invoicing.ledger_entry e join invoicing.charge c"
                        + " on c.id = e.charge where c.invoice = :invoice order by e.id")
                .bind("invoice", invoice)
                .map((row, ctx) -> new Entry(
                        row.getLong("id"),
                        row.getObject("charge", UUID.class),
                        row.getString("kind"),
                        row.getString("from_place"),
                        row.getString("to_place"),
                        new Money(row.getBigDecimal("amount")),
                        row.getObject("booked_on", LocalDate.class),
                        row.getObject("payment", UUID.class),
                        row.getObject("answer", UUID.class),
                        row.getObject("posting", UUID.class),
                        row.getObject("reverses", Long.class),
                        row.getString("reason"),
                        row.getString("actor"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list());
    }
}
