package org.claimtree.claims.drafts;

import java.time.Instant;
import java.time.LocalDateTime;
import org.claimtree.directory.MasterData;

/** Date and time as the practice's clock shows them. */
public final class PracticeDate {
    private PracticeDate() {}

    /** An instant in the practice's time zone; UTC until there is a practice. */
    public static LocalDateTime at(Instant instant, MasterData master) {
        return LocalDateTime.ofInstant(instant, master.zone());
    }
}
