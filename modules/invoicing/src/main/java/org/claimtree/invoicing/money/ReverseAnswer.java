package org.claimtree.invoicing.money;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.claimtree.authorizations.CodeFacts;
import org.claimtree.identity.FieldChange;
import org.claimtree.invoicing.InvoiceLife;
import org.claimtree.invoicing.InvoiceStanding;
import org.claimtree.invoicing.invoices.ChosenInvoices;
import org.claimtree.invoicing.invoices.Invoice;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;

/** Takes a payer's answer back as a whole: its lines stand as if it had not come, and the denials it opened are closed. */
@ApplicationScoped
public class ReverseAnswer {
    private Sql sql;
    private ChosenInvoices chosen;
    private LedgerRows ledger;
    private AnswerRows rows;
    private InvoiceStanding standing;
    private CodeFacts days;

    /** For the container. */
    protected ReverseAnswer() {}

    @Inject
    public ReverseAnswer(
            Sql sql,
            ChosenInvoices chosen,
            LedgerRows ledger,
            AnswerRows rows,
            InvoiceStanding standing,
            CodeFacts days) {
        this.sql = sql;
        this.chosen = chosen;
        this.ledger = ledger;
        this.rows = rows;
        this.standing = standing;
        this.days = days;
    }

    /**
     * @param id of the invoice
     * @throws Problem 404, 409 when the invoice was saved meanwhile, the answer was reversed before, or a later payer
     *     answered after it, 428
     */
    @Transactional
    public void reverse(UUID id, UUID answer, String ifMatch, String reason) {
        rows.lines(id);
        Invoice invoice = chosen.lockOne(id, ifMatch, InvoiceLife.Action.POST);
        refuse(id, answer);
        ledger.takeBack("answer", answer, days.today(), reason);
        sql.run(h -> {
            h.createUpdate("update invoicing.answer set reversed_at = :at, reversed_by = :by,"
                            + " reverse_reason = :reason where id = :id")
                    .bind("at", ledger.now())
                    .bind("by", ledger.who())
                    .bind("reason", reason)
                    .bind("id", answer)
                    .execute();
            h.createUpdate("update invoicing.denial set closed_at = :at, closed_by = :by, outcome = 'Answer reversed'"
                            + " where answer = :id and closed_at is null")
                    .bind("at", ledger.now())
                    .bind("by", ledger.who())
                    .bind("id", answer)
                    .execute();
        });
        rows.tellReversed(answer);
        standing.settle(Set.of(id));
        chosen.trace(
                List.of(invoice),
                List.of(new FieldChange("/answers/" + answer + "/reversed", "false", "true")),
                reason);
    }

    private record State(boolean reversed, boolean later) {}

    private void refuse(UUID invoice, UUID answer) {
        State state = sql.query(h -> h.createQuery("select a.reversed_at is not null as reversed, exists (select 1"
                        + " from invoicing.answer b join invoicing.answer_line m on m.answer = b.id"
                        + " join invoicing.answer_line l on l.charge = m.charge and l.answer = a.id"
                        + " where b.number > a.number and b.reversed_at is null) as later"
                        + " from invoicing.answer a where a.id = :answer and a.invoice = :invoice")
                .bind("answer", answer)
                .bind("invoice", invoice)
                .map((row, ctx) -> new State(row.getBoolean("reversed"), row.getBoolean("later")))
                .findOne()
                .orElseThrow(() -> Problem.notFound("This answer")));
        if (state.reversed()) {
            throw Problem.conflict("answer-reversed", "The answer was reversed before.");
        }
        if (state.later()) {
            throw Problem.conflict("answered-later", "A later answer is about the same lines: reverse that first.");
        }
    }
}
