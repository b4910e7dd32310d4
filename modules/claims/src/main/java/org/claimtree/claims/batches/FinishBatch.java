package org.claimtree.claims.batches;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.UUID;
import org.claimtree.claimdoc.ClaimRenderer;
import org.claimtree.claims.drafts.ClaimDesk;
import org.claimtree.platform.Fingerprint;
import org.claimtree.platform.Sql;
import org.jdbi.v3.core.Handle;

/**
 * Closes the files of a batch that has nothing left to freeze, and hashes them. Files that have to be read back first are
 * left to {@link VerifyParts}.
 */
@ApplicationScoped
public class FinishBatch {
    private Sql sql;
    private ClaimDesk desk;
    private Clock clock;

    /** For the container. */
    protected FinishBatch() {}

    @Inject
    public FinishBatch(Sql sql, ClaimDesk desk, Clock clock) {
        this.sql = sql;
        this.desk = desk;
        this.clock = clock;
    }

    @Transactional
    public void finish(UUID batchId) {
        sql.run(h -> {
            BatchRow batch = BatchRow.lock(h, batchId);
            if (!batch.isBuilding() || hasMore(h, batchId)) {
                return;
            }
            OpenFile.all(h, batchId).forEach(file -> close(h, batchId, file));
            h.createUpdate("update claims.batch set status = case"
                            + " when not exists (select 1 from claims.file where batch = :id) then 'EMPTY'"
                            + " when exists (select 1 from claims.file where batch = :id and verification = 'PENDING')"
                            + " then 'VERIFYING' else 'READY' end where id = :id")
                    .bind("id", batchId)
                    .execute();
        });
    }

    /** A driver that slept through a failure and its resumption may come too early. */
    private static boolean hasMore(Handle h, UUID batch) {
        return h.createQuery("select exists (select 1 from claims.batch_charge c join claims.batch b on b.id = c.batch"
                        + " where b.id = :batch and c.position > b.done)")
                .bind("batch", batch)
                .mapTo(Boolean.class)
                .one();
    }

    private void close(Handle h, UUID batch, OpenFile file) {
        ClaimRenderer renderer = desk.renderer(file.medium());
        OpenFile.store(h, batch, file.number(), file.parts() + 1, renderer.closing(file.envelope(), file.parts()));
        MessageDigest digest = Fingerprint.sha256();
        long[] size = {0};
        h.createQuery("select bytes from claims.file_part where batch = :batch and file_no = :file order by part_no")
                .bind("batch", batch)
                .bind("file", file.number())
                .setFetchSize(1)
                .mapTo(byte[].class)
                .forEach(bytes -> {
                    digest.update(bytes);
                    size[0] += bytes.length;
                });
        h.createUpdate("update claims.file set complete = true, sha256 = :sha256, size = :size, closed_at = :now"
                        + " where batch = :batch and file_no = :file")
                .bind("sha256", HexFormat.of().formatHex(digest.digest()))
                .bind("size", size[0])
                .bind("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .bind("batch", batch)
                .bind("file", file.number())
                .execute();
    }
}
