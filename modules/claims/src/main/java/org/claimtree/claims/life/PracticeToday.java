package org.claimtree.claims.life;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.claimtree.claims.drafts.PracticeDate;
import org.claimtree.directory.MasterData;
import org.claimtree.directory.MasterDataLog;
import org.claimtree.platform.RevisionLog;

/** Master data as it is now, and what day it is in the practice. */
@ApplicationScoped
public class PracticeToday {
    private RevisionLog log;
    private MasterDataLog masterData;
    private Clock clock;

    /** For the container. */
    protected PracticeToday() {}

    @Inject
    public PracticeToday(RevisionLog log, MasterDataLog masterData, Clock clock) {
        this.log = log;
        this.masterData = masterData;
        this.clock = clock;
    }

    /** As of the newest revision. */
    public MasterData master() {
        return masterData.asOf(log.current());
    }

    /** On the practice's clock. */
    public LocalDate date() {
        return PracticeDate.at(clock.instant(), master()).toLocalDate();
    }
}
