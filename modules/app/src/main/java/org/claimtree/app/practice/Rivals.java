package org.claimtree.app.practice;

import java.util.Optional;
import org.claimtree.catalog.AuthorizationNeed;
import org.claimtree.catalog.Catalog;
import org.claimtree.catalog.PayerCode;
import org.claimtree.catalog.StandIn;

/** Refuses rows of a table of which nobody could tell which one applies. */
final class Rivals {
    private Rivals() {}

    /**
     * @param catalog as it would be with the row
     */
    static void check(MasterSections.Bound bound, Catalog catalog, Problems problems) {
        String ref = bound.entry().subject();
        if (bound.value() instanceof PayerCode) {
            add(
                    catalog.payerCodes().rival(ref),
                    "code, payer, plan and credential",
                    bound.pointer() + "/code",
                    problems);
        } else if (bound.value() instanceof StandIn) {
            add(
                    catalog.standIns().rival(ref),
                    "provider, payer and group",
                    bound.pointer() + "/applies/performedBy",
                    problems);
        } else if (bound.value() instanceof AuthorizationNeed row) {
            String field = row.about().code() == null ? "/about/group" : "/about/code";
            add(
                    catalog.authorizationNeeds().rival(ref),
                    "payer, plan and code or group",
                    bound.pointer() + field,
                    problems);
        }
    }

    private static void add(Optional<String> rival, String same, String pointer, Problems problems) {
        rival.ifPresent(ref -> problems.add(
                pointer,
                "ROW_AMBIGUOUS",
                "The row " + ref + " is about the same " + same + " on some of these dates."));
    }
}
