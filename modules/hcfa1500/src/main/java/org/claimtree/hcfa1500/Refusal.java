package org.claimtree.hcfa1500;

import java.util.function.Consumer;
import org.claimtree.kernel.Finding;

/**
 * While forms are written, the first finding that holds ends it. Names the claim by its place, never by its data.
 *
 * @param claim 1, 2, 3 … within the part
 */
record Refusal(int claim) implements Consumer<Finding> {
    @Override
    public void accept(Finding finding) {
        if (finding.holds()) {
            throw new CannotPrint(finding.code() + " at " + finding.field() + " of claim " + claim + " of the part");
        }
    }
}
