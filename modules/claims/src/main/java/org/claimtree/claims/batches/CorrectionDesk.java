package org.claimtree.claims.batches;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import org.claimtree.claims.drafts.ClaimDesk;
import org.claimtree.claims.drafts.PracticeDate;
import org.claimtree.directory.MasterDataLog;
import org.claimtree.platform.RevisionLog;

/** The desk as of the newest revision, at which corrections are looked at before they are sent. */
@ApplicationScoped
public class CorrectionDesk {
    private RevisionLog log;
    private MasterDataLog masterData;
    private ClaimDesk desk;

    /** For the container. */
    protected CorrectionDesk() {}

    @Inject
    public CorrectionDesk(RevisionLog log, MasterDataLog masterData, ClaimDesk desk) {
        this.log = log;
        this.masterData = masterData;
        this.desk = desk;
    }

    long revision() {
        return log.current();
    }

    ClaimDesk.AsOf asOf(long revision, Instant now) {
        LocalDate today = PracticeDate.at(now, masterData.asOf(revision)).toLocalDate();
        return desk.asOf(revision, today);
    }
}
