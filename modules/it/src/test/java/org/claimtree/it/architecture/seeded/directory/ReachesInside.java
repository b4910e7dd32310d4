package org.claimtree.it.architecture.seeded.directory;

import org.claimtree.it.architecture.seeded.claims.batches.TwoUseCasesInOne;

/** Breaks "internals". */
public class ReachesInside {
    public TwoUseCasesInOne inside;
}
