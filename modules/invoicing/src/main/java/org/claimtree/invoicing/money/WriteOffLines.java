package org.claimtree.invoicing.money;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.claimtree.authorizations.CodeFacts;
import org.claimtree.invoicing.InvoiceLife;
import org.claimtree.invoicing.InvoiceStanding;
import org.claimtree.invoicing.invoices.ChosenInvoices;
import org.claimtree.invoicing.invoices.Invoice;
import org.claimtree.kernel.Money;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;

/** Writes off what is open on lines: nobody owes it any more. */
@ApplicationScoped
public class WriteOffLines {
    private ChosenInvoices chosen;
    private LedgerRows ledger;
    private InvoiceStanding standing;
    private CodeFacts days;

    /** For the container. */
    protected WriteOffLines() {}

    @Inject
    public WriteOffLines(ChosenInvoices chosen, LedgerRows ledger, InvoiceStanding standing, CodeFacts days) {
        this.chosen = chosen;
        this.ledger = ledger;
        this.standing = standing;
        this.days = days;
    }

    /**
     * @throws Problem 404, 409 when the invoice was saved meanwhile, is void or a draft, 422 with all that is wrong, 428
     */
    @Transactional
    public void writeOff(UUID id, String ifMatch, OpenPartsWish wish) {
        Map<UUID, LedgerRows.Line> lines = ledger.locked(wish.charges());
        Invoice invoice = chosen.lockOne(id, ifMatch, InvoiceLife.Action.WRITE_OFF);
        List<InputProblem> problems = new ArrayList<>();
        Map<UUID, List<LedgerMove>> moves = new HashMap<>();
        for (int i = 0; i < wish.lines().size(); i++) {
            UUID charge = wish.lines().get(i).charge();
            Money amount = wish.lines().get(i).amount();
            LedgerRows.Line line = lines.get(charge);
            String at = "/lines/" + i;
            if (line == null || !line.invoice().equals(id) || moves.containsKey(charge)) {
                problems.add(new InputProblem(at + "/charge", "UNKNOWN_LINE", "A line of the invoice is named, once."));
            } else if (!amount.isPositive() || amount.compareTo(open(line.ledger(), wish.coverage())) > 0) {
                problems.add(new InputProblem(
                        at + "/amount",
                        "MORE_THAN_OPEN",
                        "More than nothing is written off, and at most what is open."));
            } else {
                moves.put(charge, moves(line.ledger(), wish.coverage(), amount));
            }
        }
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
        ledger.write(moves, new LedgerRows.Cause("WRITE_OFF", days.today(), null, null, wish.reason()));
        standing.settle(Set.of(id));
        chosen.trace(List.of(invoice), List.of(), "written off: " + wish.reason());
    }

    /** What is open, with one payer or with all who owe. */
    private static Money open(LineLedger ledger, UUID coverage) {
        return coverage == null ? ledger.balance() : ledger.at(LedgerPlace.of(coverage));
    }

    private static List<LedgerMove> moves(LineLedger ledger, UUID coverage, Money amount) {
        return coverage == null
                ? ledger.takeOff(amount, LedgerPlace.ADJUSTED)
                : List.of(new LedgerMove(LedgerPlace.of(coverage), LedgerPlace.ADJUSTED, amount));
    }
}
