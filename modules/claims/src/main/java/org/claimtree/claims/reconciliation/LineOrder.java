package org.claimtree.claims.reconciliation;

import java.util.Comparator;
import java.util.Map;
import org.claimtree.platform.Problem;

/** In which order lines are listed; those that agree follow by day and id. */
final class LineOrder {
    private static final Comparator<LineSql.Known> BY_DAY = Comparator.comparing(
                    (LineSql.Known known) -> known.line().day())
            .thenComparing(known -> known.line().id());

    private static final Map<String, Comparator<LineSql.Known>> ORDERS = Map.of(
            "from", BY_DAY,
            "amount", Comparator.comparing(LineSql.Known::amount).thenComparing(BY_DAY),
            "open", Comparator.comparing(LineSql.Known::open).thenComparing(BY_DAY),
            "code",
                    Comparator.comparing(
                                    (LineSql.Known known) -> known.line().code(),
                                    Comparator.nullsFirst(Comparator.naturalOrder()))
                            .thenComparing(BY_DAY));

    private LineOrder() {}

    /**
     * @throws Problem 400 when there is no such order
     */
    static Comparator<LineSql.Known> of(String sort) {
        Comparator<LineSql.Known> order = ORDERS.get(sort.replaceFirst("^-", ""));
        if (order == null) {
            throw Problem.malformed("This list has no such order.");
        }
        return sort.startsWith("-") ? order.reversed() : order;
    }
}
