package org.claimtree.invoicing.money;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.AuditTrail;
import org.claimtree.identity.FieldChange;
import org.claimtree.invoicing.InvoiceStanding;
import org.claimtree.invoicing.money.PaymentWish.Allocation;
import org.claimtree.kernel.Money;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;
import org.claimtree.platform.web.Precondition;

/** What the use cases of payments share: a payment is held, its money goes to lines, and that leaves a trace. */
@ApplicationScoped
public class PaymentDesk {
    private Sql sql;
    private ReadPayments reading;
    private LedgerRows ledger;
    private InvoiceStanding standing;
    private AuditTrail audit;

    /** For the container. */
    protected PaymentDesk() {}

    @Inject
    public PaymentDesk(Sql sql, ReadPayments reading, LedgerRows ledger, InvoiceStanding standing, AuditTrail audit) {
        this.sql = sql;
        this.reading = reading;
        this.ledger = ledger;
        this.standing = standing;
        this.audit = audit;
    }

    /**
     * A payment that counts, and that nobody else changes until this transaction ends.
     *
     * @throws Problem 404, 409 when it was saved meanwhile or taken back, 428
     */
    Payment hold(UUID id, String ifMatch) {
        reading.find(id).orElseThrow(() -> Problem.notFound("This payment"));
        sql.run(h -> h.createQuery("select id from invoicing.payment where id = :id for no key update")
                .bind("id", id)
                .mapTo(UUID.class)
                .one());
        Payment held = reading.find(id).orElseThrow(() -> Problem.notFound("This payment"));
        new Precondition(ifMatch, null).check(Integer.toString(held.version()), "");
        if (held.reversed() != null) {
            throw Problem.conflict(
                    "payment-reversed", "The payment was reversed: nothing can be done with it any more.");
        }
        return held;
    }

    /**
     * Puts money of a payment on lines.
     *
     * @throws Problem 422 with all that is wrong, 409 when a line's invoice is void
     */
    void allocate(Payment payment, List<Allocation> wanted, LocalDate bookedOn) {
        if (wanted.isEmpty()) {
            return;
        }
        Map<UUID, LedgerRows.Line> lines =
                ledger.locked(wanted.stream().map(Allocation::charge).collect(Collectors.toSet()));
        List<InputProblem> problems = problems(payment, wanted, lines);
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
        Set<UUID> invoices =
                lines.values().stream().map(LedgerRows.Line::invoice).collect(Collectors.toSet());
        standing.lock(invoices);
        Map<UUID, List<LedgerMove>> moves = new HashMap<>();
        for (Allocation one : wanted) {
            LedgerPlace payer = payment.payer() == null
                    ? LedgerPlace.CLIENT
                    : lines.get(one.charge()).ledger().first();
            moves.put(one.charge(), List.of(new LedgerMove(payer, LedgerPlace.PAID, one.amount())));
        }
        ledger.write(moves, new LedgerRows.Cause("ALLOCATION", bookedOn, payment.id(), null, null));
        standing.settle(invoices);
    }

    private static List<InputProblem> problems(
            Payment payment, List<Allocation> wanted, Map<UUID, LedgerRows.Line> lines) {
        List<InputProblem> problems = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        Money sum = Money.ZERO;
        for (int i = 0; i < wanted.size(); i++) {
            Allocation one = wanted.get(i);
            LedgerRows.Line line = lines.get(one.charge());
            String at = "/allocations/" + i;
            sum = sum.plus(one.amount());
            if (line == null || !line.client().equals(payment.client())) {
                problems.add(new InputProblem(at + "/charge", "UNKNOWN_LINE", "The client has no such line."));
            } else if (!seen.add(one.charge())) {
                problems.add(new InputProblem(at + "/charge", "LINE_TWICE", "A line is named once."));
            } else if (one.amount().compareTo(line.ledger().balance()) > 0) {
                problems.add(
                        new InputProblem(at + "/amount", "MORE_THAN_OPEN", "This is more than is open on the line."));
            }
        }
        if (sum.compareTo(payment.onAccount()) > 0) {
            problems.add(new InputProblem(
                    "/allocations", "MORE_THAN_PAID", "The lines together get more than there is of the payment."));
        }
        return problems;
    }

    /** Another version, and a row in the audit trail. */
    void changed(Payment payment, List<FieldChange> changes, String reason) {
        sql.run(h -> h.execute("update invoicing.payment set version = version + 1 where id = ?", payment.id()));
        trace(AuditAction.CHANGE, payment, changes, reason);
    }

    void trace(AuditAction action, Payment payment, List<FieldChange> changes, String reason) {
        audit.record(new AuditEntry(
                action,
                "payment",
                List.of(payment.id().toString(), payment.client().toString()),
                changes,
                reason));
    }
}
