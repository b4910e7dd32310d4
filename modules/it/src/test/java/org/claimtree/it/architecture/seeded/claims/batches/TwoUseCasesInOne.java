package org.claimtree.it.architecture.seeded.claims.batches;

import jakarta.transaction.Transactional;

/** Breaks "use cases". */
public class TwoUseCasesInOne {
    @Transactional
    public void one() {}

    public void another() {}
}
