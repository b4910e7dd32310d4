package org.claimtree.authorizations.bulk;

import java.math.BigDecimal;
import java.util.UUID;
import org.claimtree.authorizations.Desk;
import org.claimtree.authorizations.keeping.Filter;

/** Bulk changes for tests of other packages. */
public final class BulkWork {
    private BulkWork() {}

    /** Says what is allotted in all authorizations of a client. */
    public static void allot(Desk desk, UUID client, String units) {
        new BulkDesk(desk)
                .update(new Change(
                        new Filter(Filter.Who.of(client), null, false),
                        new Change.Set(
                                null, null, null, null, new Change.Numbers(new BigDecimal(units), null, null, null)),
                        null,
                        null,
                        null));
    }
}
