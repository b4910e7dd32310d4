package org.claimtree.it.architecture.seeded.claims.assembly;

import jakarta.inject.Inject;
import java.time.LocalDate;

/** Breaks "decisions are pure" and "one clock". */
public class ImpureDecision {
    @Inject
    private Object server;

    public boolean isToday(LocalDate day) {
        return server != null && day.equals(LocalDate.now());
    }
}
