package org.claimtree.edi837p;

import java.util.function.Consumer;
import org.claimtree.kernel.Finding;

/** While a file is written, the first finding that holds ends it. Names the claim by its place, never by its data. */
final class Refusal implements Consumer<Finding> {
    private int claims;

    /** What follows belongs to the next claim of the part. */
    void nextClaim() {
        claims++;
    }

    @Override
    public void accept(Finding finding) {
        if (finding.holds()) {
            String place = claims == 0 ? "the envelope" : "claim " + claims + " of the part";
            throw new CannotWrite(finding.code() + " at " + finding.field() + " of " + place);
        }
    }
}
