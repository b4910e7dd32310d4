package org.claimtree.app.practice;

import java.util.Optional;
import org.claimtree.catalog.Catalog;
import org.claimtree.catalog.PayerCode;

/** Refuses rows of a table of which nobody could tell which one applies. */
final class Rivals {
    private Rivals() {}

    /**
     * @param catalog as it would be with the row
     */
    static void check(MasterSections.Bound bound, Catalog catalog, Problems problems) {
        if (bound.value() instanceof PayerCode) {
            Optional<String> rival = catalog.payerCodes().rival(bound.entry().subject());
            rival.ifPresent(ref -> problems.add(
                    bound.pointer() + "/code",
                    "ROW_AMBIGUOUS",
                    "The row " + ref + " is about the same code, payer, plan and credential on some of these dates."));
        }
    }
}
