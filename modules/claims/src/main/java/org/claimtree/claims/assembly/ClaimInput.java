package org.claimtree.claims.assembly;

import java.util.List;
import org.claimtree.clients.Client;
import org.claimtree.invoicing.Charge;
import org.claimtree.profiles.Facts;

/**
 * What a claim was made of, stored with it as canonical text: with the revision's tree, profiles and master data it
 * gives the same snapshot again.
 *
 * @param engine version of the assembler
 * @param client as the client was, all coverages included, without who cares for the client
 * @param coverage ref of the coverage that the claim is sent to
 * @param lines charges in the order of the claim's lines, each with the facts that the tree was asked
 */
public record ClaimInput(int engine, Client client, String coverage, List<Line> lines) {
    /** Version of the assembler that this source code is. Raised when equal input gives another snapshot. */
    public static final int ENGINE = 1;

    public ClaimInput {
        client = client.withoutCare();
        lines = List.copyOf(lines);
    }

    /** One charge and its facts. */
    public record Line(Charge charge, Facts facts) {}
}
