package org.claimtree.encounters;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** Question upward: on which days a client was served as far as something else than notes tells it. */
public interface OtherVisits {
    /**
     * @param codes any of which counts
     * @param day before which
     */
    Set<LocalDate> before(LocalDate day, UUID client, Set<String> codes);
}
