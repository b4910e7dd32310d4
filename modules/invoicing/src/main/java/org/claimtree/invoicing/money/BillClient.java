package org.claimtree.invoicing.money;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimtree.authorizations.CodeFacts;
import org.claimtree.invoicing.AwaitedClaims;
import org.claimtree.invoicing.InvoiceLife;
import org.claimtree.invoicing.InvoiceStanding;
import org.claimtree.invoicing.invoices.ChosenInvoices;
import org.claimtree.invoicing.invoices.Invoice;
import org.claimtree.kernel.Money;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;

/** Bills the client for what is open with a payer: the client owes it from then on. */
@ApplicationScoped
public class BillClient {
    private ChosenInvoices chosen;
    private LedgerRows ledger;
    private PayerParts parts;
    private InvoiceStanding standing;
    private AwaitedClaims claims;
    private CodeFacts days;

    /** For the container. */
    protected BillClient() {}

    @Inject
    public BillClient(
            ChosenInvoices chosen,
            LedgerRows ledger,
            PayerParts parts,
            InvoiceStanding standing,
            AwaitedClaims claims,
            CodeFacts days) {
        this.chosen = chosen;
        this.ledger = ledger;
        this.parts = parts;
        this.standing = standing;
        this.claims = claims;
        this.days = days;
    }

    /**
     * @throws Problem 403 for a closed month, 404, 409 when the invoice was saved meanwhile, is void or a draft, or a claim
     *     with one of the lines waits for its answer, 422 with all that is wrong, 428
     */
    @Transactional
    public void bill(UUID id, String ifMatch, OpenPartsWish wish) {
        Optional<String> waits = claims.obstacle(wish.charges(), wish.coverage());
        Map<UUID, LedgerRows.Line> lines = ledger.locked(wish.charges());
        Invoice invoice = chosen.lockOne(id, ifMatch, InvoiceLife.Action.WRITE_OFF);
        List<UUID> own = lines.values().stream()
                .filter(line -> line.invoice().equals(id))
                .map(LedgerRows.Line::charge)
                .toList();
        Map<UUID, PayerParts.OpenPart> open = parts.of(own).stream()
                .filter(part -> part.coverage().equals(wish.coverage()))
                .collect(Collectors.toMap(PayerParts.OpenPart::charge, Function.identity()));
        Map<UUID, List<LedgerMove>> moves = new HashMap<>();
        List<InputProblem> problems = new ArrayList<>();
        for (int i = 0; i < wish.lines().size(); i++) {
            PaymentWish.Allocation line = wish.lines().get(i);
            String at = "/lines/" + i;
            if (!own.contains(line.charge()) || moves.containsKey(line.charge())) {
                problems.add(new InputProblem(at + "/charge", "UNKNOWN_LINE", "A line of the invoice is named, once."));
            } else {
                problem(line.amount(), open.get(line.charge()), at + "/amount").ifPresent(problems::add);
                LedgerPlace payer = LedgerPlace.of(wish.coverage());
                moves.put(line.charge(), List.of(new LedgerMove(payer, LedgerPlace.CLIENT, line.amount())));
            }
        }
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
        waits.ifPresent(sentence -> {
            throw Problem.conflict("claim-waits", sentence);
        });
        ledger.write(moves, new LedgerRows.Cause("BILL_CLIENT", days.today(), null, null, wish.reason()));
        standing.settle(Set.of(id));
        chosen.trace(List.of(invoice), List.of(), "client billed: " + wish.reason());
    }

    /**
     * @param part what is open with the payer, or null
     */
    private static Optional<InputProblem> problem(Money amount, PayerParts.OpenPart part, String at) {
        if (part == null) {
            return Optional.of(new InputProblem(at, "NOTHING_OPEN", "Nothing of the line is open with this payer."));
        }
        if (!amount.isPositive() || amount.compareTo(part.amount()) > 0) {
            return Optional.of(new InputProblem(
                    at, "MORE_THAN_OPEN", "More than nothing is billed, and at most what is open with this payer."));
        }
        if (amount.compareTo(part.billable()) > 0) {
            return Optional.of(new InputProblem(
                    at,
                    "CONTRACTUAL",
                    "What the payer took off as a contractual obligation (CO) is never billed to the client: write it off"
                            + " or appeal. At most " + part.billable() + " can be billed."));
        }
        return Optional.empty();
    }
}
