package org.claimtree.claims.edits;

import java.time.LocalDate;
import org.claimtree.catalog.Catalog;
import org.claimtree.claimdoc.ClaimSnapshot;
import org.claimtree.claimdoc.Medium;
import org.claimtree.claims.assembly.ClaimDraft;
import org.claimtree.claims.assembly.ClaimInput;
import org.claimtree.clients.Coverage;
import org.claimtree.directory.MasterData;

/**
 * A draft with what edits ask about.
 *
 * @param draft the claim
 * @param master master data as of the claim's revision
 * @param catalog codes as of that revision
 * @param past what is known of the client beside the open charges
 * @param today the practice's date
 */
record EditedClaim(ClaimDraft draft, MasterData master, Catalog catalog, Past past, LocalDate today) {
    Visits visits() {
        return past.visits();
    }

    ClaimSnapshot claim() {
        return draft.snapshot();
    }

    ClaimInput input() {
        return draft.input();
    }

    boolean isElectronic() {
        return draft.medium() == Medium.ELECTRONIC;
    }

    /** First day of service of the first line. */
    LocalDate day() {
        return input().lines().get(0).charge().service().dates().from();
    }

    /** The coverage that the claim is sent to. */
    Coverage coverage() {
        return input().client().coverages().stream()
                .filter(c -> c.ref().equals(input().coverage()))
                .findFirst()
                .orElseThrow();
    }

    String payer() {
        return coverage().insurer().payer();
    }
}
