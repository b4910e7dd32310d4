package org.claimtree.claims.web;

import jakarta.ws.rs.QueryParam;
import org.claimtree.claims.reconciliation.ReadReconciliation;
import org.claimtree.platform.web.Paging;

/** Which lines are reconciled, as it stands in an address: refs and dates only. */
public class ReconciliationParams {
    @QueryParam("from")
    private String from;

    @QueryParam("through")
    private String through;

    @QueryParam("asOf")
    private String asOf;

    @QueryParam("payer")
    private String payer;

    ReadReconciliation.Question question() {
        return new ReadReconciliation.Question(Paging.date(from), Paging.date(through), Paging.date(asOf), payer);
    }
}
