package org.claimtree.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.claimtree.platform.AsOf;
import org.claimtree.platform.RevisionLog;

/** Master data as of any revision. */
@ApplicationScoped
public class MasterDataLog {
    private static final List<String> KINDS =
            Arrays.stream(MasterKind.values()).map(MasterKind::logKind).toList();

    private AsOf<MasterData> pictures;

    /** For the container. */
    protected MasterDataLog() {}

    @Inject
    public MasterDataLog(RevisionLog log) {
        pictures = new AsOf<>(log, revision -> MasterData.of(revision, log.entries(KINDS, revision)));
    }

    public MasterData asOf(long revision) {
        return pictures.at(revision);
    }
}
