package org.claimtree.claims.edits;

import java.util.List;
import org.claimtree.kernel.Finding;

/** One rule that a claim must pass. */
interface Edit {
    /** What stands against the claim; empty when it passes. */
    List<Finding> check(EditedClaim claim);
}
