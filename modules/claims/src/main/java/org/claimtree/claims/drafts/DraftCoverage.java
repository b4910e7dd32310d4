package org.claimtree.claims.drafts;

import org.claimtree.claims.assembly.ClaimDraft;
import org.claimtree.clients.Coverage;

/** The coverage that a draft is sent to. */
public final class DraftCoverage {
    private DraftCoverage() {}

    public static Coverage of(ClaimDraft draft) {
        return draft.input().client().coverages().stream()
                .filter(c -> c.ref().equals(draft.input().coverage()))
                .findFirst()
                .orElseThrow();
    }
}
