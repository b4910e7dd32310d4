package org.claimtree.claims.drafts;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.claimtree.directory.MasterData;
import org.claimtree.directory.MasterKind;
import org.claimtree.directory.Practice;
import org.claimtree.platform.Versions;

/** Date and time as the practice's clock shows them. */
public final class PracticeDate {
    private PracticeDate() {}

    /** An instant in the practice's time zone; UTC until there is a practice. */
    public static LocalDateTime at(Instant instant, MasterData master) {
        ZoneId zone = master.all(MasterKind.PRACTICE)
                .latest(Practice.REF)
                .map(Versions.Version::content)
                .map(content -> ((Practice) content).timeZone())
                .orElse(ZoneOffset.UTC);
        return LocalDateTime.ofInstant(instant, zone);
    }
}
