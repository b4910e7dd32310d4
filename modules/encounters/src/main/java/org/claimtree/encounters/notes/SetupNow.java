package org.claimtree.encounters.notes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.claimtree.authorizations.CodeFacts;
import org.claimtree.directory.MasterDataLog;
import org.claimtree.platform.RevisionLog;

/** Codes, master data and the day, as they are now. */
@ApplicationScoped
public class SetupNow {
    private CodeFacts codes;
    private MasterDataLog masterData;
    private RevisionLog log;

    /** For the container. */
    protected SetupNow() {}

    @Inject
    public SetupNow(CodeFacts codes, MasterDataLog masterData, RevisionLog log) {
        this.codes = codes;
        this.masterData = masterData;
        this.log = log;
    }

    Around.Setup now() {
        return new Around.Setup(codes.now(), masterData.asOf(log.current()));
    }

    /** Where the practice is. */
    LocalDate today() {
        return codes.today();
    }
}
