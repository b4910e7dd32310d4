package org.claimtree.invoicing.invoices;

import java.util.List;
import java.util.UUID;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;

/**
 * Invoices to do something with: those that are named, or all that match.
 *
 * @param ids of each, or null
 * @param filter what they match, or null
 */
public record Selection(List<UUID> ids, InvoiceFilter filter) {
    public Selection {
        ids = ids == null ? null : ids.stream().distinct().toList();
    }

    /** One invoice. */
    public static Selection of(UUID id) {
        return new Selection(List.of(id), null);
    }

    /**
     * @throws Problem 422 when it says both or nothing: a forgotten filter must not mean everything
     */
    void check() {
        if ((ids == null) == (filter == null)) {
            throw Problem.invalid(List.of(new InputProblem(
                    "", "SELECTION", "Name the invoices by their ids, or say with a filter which are meant.")));
        }
    }
}
