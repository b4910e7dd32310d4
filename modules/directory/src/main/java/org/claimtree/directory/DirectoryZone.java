package org.claimtree.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import org.claimtree.identity.PracticeZone;
import org.claimtree.platform.RevisionLog;

/** The practice's time zone as the log has it now. */
@ApplicationScoped
class DirectoryZone implements PracticeZone {
    private RevisionLog log;
    private MasterDataLog masterData;

    /** For the container. */
    DirectoryZone() {}

    @Inject
    DirectoryZone(RevisionLog log, MasterDataLog masterData) {
        this.log = log;
        this.masterData = masterData;
    }

    @Override
    public ZoneId now() {
        return masterData.asOf(log.current()).zone();
    }
}
