package org.claimtree.invoicing.money;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimtree.kernel.Money;

/**
 * Where the parts of one charge are. Nothing is added or lost: every change moves an amount from one place to another, so
 * what is paid, adjusted and open is the charge, always.
 */
final class LineLedger {
    private final Money charged;
    private final LedgerPlace first;
    private final Map<LedgerPlace, Money> parts = new HashMap<>();

    /**
     * @param first who owes all of it in the beginning
     */
    LineLedger(Money charged, LedgerPlace first, List<LedgerMove> moves) {
        this.charged = charged;
        this.first = first;
        parts.put(first, charged);
        moves.forEach(this::add);
    }

    private void add(LedgerMove move) {
        parts.merge(move.from(), Money.ZERO.minus(move.amount()), Money::plus);
        parts.merge(move.to(), move.amount(), Money::plus);
    }

    Money charged() {
        return charged;
    }

    LedgerPlace first() {
        return first;
    }

    Money at(LedgerPlace place) {
        return parts.getOrDefault(place, Money.ZERO);
    }

    /** What somebody still owes; credits of one place count against what is open at another. */
    Money balance() {
        return charged.minus(at(LedgerPlace.PAID)).minus(at(LedgerPlace.ADJUSTED));
    }

    /**
     * What a payer's answer moves.
     *
     * @param payer whose part of the line it is about
     * @param next who owes what the payer leaves to the patient: the next payer, or the client
     * @param contractual names of adjustments that nobody owes any more
     */
    static List<LedgerMove> answer(
            Money paid, List<Adjustment> adjustments, LedgerPlace payer, LedgerPlace next, Set<String> contractual) {
        List<LedgerMove> moves = new ArrayList<>();
        if (paid.isPositive()) {
            moves.add(LedgerMove.of(payer, LedgerPlace.PAID, paid));
        }
        for (Adjustment one : adjustments) {
            if (contractual.contains(one.name())) {
                moves.add(LedgerMove.of(payer, LedgerPlace.ADJUSTED, one.amount()));
            } else if (one.group().equals("PR")) {
                moves.add(LedgerMove.of(payer, next, one.amount()));
            }
            // Whatever else stays where it is: OA-23 has left this payer's part before, the rest is to be appealed.
        }
        return moves;
    }

    /**
     * Whether a payer refused a line: it paid nothing, and not because all that its contract allows is the patient's part,
     * such as a deductible.
     */
    static boolean isDenied(Money paid, List<Adjustment> adjustments, Set<String> contractual) {
        boolean isPatients = adjustments.stream().anyMatch(one -> one.group().equals("PR"))
                && adjustments.stream().allMatch(one -> one.group().equals("PR") || contractual.contains(one.name()));
        return !paid.isPositive() && !adjustments.isEmpty() && !isPatients;
    }

    /** What an answer does not account for; below zero where it accounts for more than the charge. */
    static Money missing(Money charged, Money paid, List<Adjustment> adjustments) {
        Money left = charged.minus(paid);
        for (Adjustment one : adjustments) {
            left = left.minus(one.amount());
        }
        return left;
    }

    /**
     * Takes an amount off what is open: of the client's part first, then of the payers'.
     *
     * @return moves to {@code to}; they are less than the amount where less is open
     */
    List<LedgerMove> takeOff(Money amount, LedgerPlace to) {
        List<LedgerPlace> owing = parts.keySet().stream()
                .filter(place -> place.isOpen() && at(place).isPositive())
                .sorted((a, b) -> a.equals(LedgerPlace.CLIENT)
                        ? -1
                        : b.equals(LedgerPlace.CLIENT) ? 1 : a.name().compareTo(b.name()))
                .toList();
        List<LedgerMove> moves = new ArrayList<>();
        Money left = amount;
        for (LedgerPlace place : owing) {
            Money part = left.compareTo(at(place)) < 0 ? left : at(place);
            if (part.isPositive()) {
                moves.add(new LedgerMove(place, to, part));
                left = left.minus(part);
            }
        }
        return moves;
    }
}
