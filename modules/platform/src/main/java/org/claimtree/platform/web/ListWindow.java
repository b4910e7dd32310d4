package org.claimtree.platform.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.claimtree.platform.Problem;

/**
 * Which rows of a list are asked for, in which order.
 *
 * @param sort name of an order, with a minus in front for the other way round
 * @param offset rows to pass over
 * @param limit rows at most
 */
public record ListWindow(String sort, int offset, int limit) {

    /**
     * A page as an address asks for it.
     *
     * @throws Problem 400
     */
    public static ListWindow page(String sort, String offset, String limit) {
        return new ListWindow(sort, Paging.offset(offset), Paging.limit(limit));
    }

    /** All rows, for a file; one more than it may have, so that too many are noticed. */
    public static ListWindow file(String sort) {
        return new ListWindow(sort, 0, TableFile.MOST + 1);
    }

    /**
     * The clause that orders rows and takes the page of them. All columns run the same way, so that one index serves both
     * ways round.
     *
     * @param orders columns by the name of the order; the last one tells rows apart that agree in the others
     * @throws Problem 400 when there is no such order
     */
    public String clause(Map<String, List<String>> orders) {
        List<String> columns = orders.get(sort.replaceFirst("^-", ""));
        if (columns == null) {
            throw Problem.malformed("This list has no such order.");
        }
        String way = sort.startsWith("-") ? " desc" : "";
        return " order by " + columns.stream().map(column -> column + way).collect(Collectors.joining(", "))
                + " offset " + offset + " limit " + limit;
    }
}
