package org.claimtree.invoicing.money;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.claimtree.identity.FieldChange;
import org.claimtree.identity.Settings;
import org.claimtree.invoicing.InvoiceLife;
import org.claimtree.invoicing.InvoiceStanding;
import org.claimtree.invoicing.InvoiceStatus;
import org.claimtree.invoicing.invoices.ChosenInvoices;
import org.claimtree.invoicing.invoices.Invoice;
import org.claimtree.invoicing.invoices.InvoiceNumbers;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;

/** Posts what a payer answered about lines of an invoice. A draft is sent by it: its claim has left somehow. */
@ApplicationScoped
public class PostAnswer {
    private ChosenInvoices chosen;
    private InvoiceNumbers numbers;
    private AnswerRules rules;
    private AnswerRows rows;
    private InvoiceStanding standing;
    private Settings settings;

    /** For the container. */
    protected PostAnswer() {}

    @Inject
    public PostAnswer(
            ChosenInvoices chosen,
            InvoiceNumbers numbers,
            AnswerRules rules,
            AnswerRows rows,
            InvoiceStanding standing,
            Settings settings) {
        this.chosen = chosen;
        this.numbers = numbers;
        this.rules = rules;
        this.rows = rows;
        this.standing = standing;
        this.settings = settings;
    }

    /**
     * @throws Problem 404, 409 when the invoice was saved meanwhile or is void, 422 with all that is wrong, 428
     */
    @Transactional
    public void post(UUID id, String ifMatch, AnswerWish wish) {
        Map<UUID, LedgerRows.Line> lines = rows.lines(id);
        Invoice invoice = chosen.lockOne(id, ifMatch, InvoiceLife.Action.POST);
        AnswerRows.Payer payer = rows.payer(invoice, wish.coverage())
                .orElseThrow(() -> Problem.invalid(List.of(new InputProblem(
                        "/coverage",
                        "UNKNOWN_COVERAGE",
                        "No payer of the client answers: name one of the coverages."))));
        List<InputProblem> problems = rules.problems(wish, payer.coverage(), lines);
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
        Set<String> contractual = MoneySettings.names(settings.get(MoneySettings.CONTRACTUAL));
        Map<UUID, List<LedgerMove>> moves = new HashMap<>();
        for (AnswerWish.Line line : wish.lines()) {
            moves.put(
                    line.charge(),
                    LineLedger.answer(
                            line.paid(),
                            line.adjustments(),
                            LedgerPlace.of(payer.coverage()),
                            rows.next(payer, lines.get(line.charge()).day()),
                            contractual));
        }
        Set<UUID> denied = wish.lines().stream()
                .filter(line -> LineLedger.isDenied(line.paid(), line.adjustments(), contractual))
                .map(AnswerWish.Line::charge)
                .collect(Collectors.toSet());
        rows.write(id, payer, wish, moves, denied);
        if (invoice.status() == InvoiceStatus.DRAFT) {
            numbers.give(List.of(id));
        }
        standing.settle(Set.of(id));
        chosen.trace(
                List.of(invoice),
                FieldChange.between(null, CanonicalJson.mapper().valueToTree(wish)),
                "answer posted");
    }
}
