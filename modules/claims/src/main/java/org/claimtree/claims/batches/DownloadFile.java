package org.claimtree.claims.batches;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.claimtree.claimdoc.Medium;
import org.claimtree.claims.access.ClaimAccess;
import org.claimtree.claims.life.FilesLeft;
import org.claimtree.identity.AuditAction;
import org.claimtree.platform.Sql;

/**
 * Hands out a file: that it leaves stands in the audit trail of every client in it before its first byte goes. The claims
 * of an 837P file are submitted when it leaves first.
 */
@ApplicationScoped
public class DownloadFile {
    private Sql sql;
    private ReadBatches batches;
    private ClaimAccess access;
    private FilesLeft left;

    /** For the container. */
    protected DownloadFile() {}

    @Inject
    public DownloadFile(Sql sql, ReadBatches batches, ClaimAccess access, FilesLeft left) {
        this.sql = sql;
        this.batches = batches;
        this.access = access;
        this.left = left;
    }

    /**
     * The file, whose bytes {@link ReadBatches#write} writes then.
     *
     * @throws org.claimtree.platform.Problem 404, 409 when it cannot be downloaded yet
     */
    @Transactional
    public ReadBatches.File file(UUID batch, int number) {
        ReadBatches.File file = batches.file(batch, number);
        List<UUID> clients = sql.query(h -> ClientsOfFile.of(h, batch, number));
        access.traceEach(AuditAction.EXPORT, "claim-file", List.of(batch.toString(), file.name()), clients);
        if (!file.test() && file.medium() == Medium.ELECTRONIC) {
            left.downloaded(batch, number);
        }
        return file;
    }
}
