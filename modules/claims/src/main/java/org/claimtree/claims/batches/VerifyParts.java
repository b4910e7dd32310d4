package org.claimtree.claims.batches;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.claimtree.claimdoc.Envelope;
import org.claimtree.claimdoc.Medium;
import org.claimtree.claims.drafts.ClaimDesk;
import org.claimtree.kernel.Finding;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.Sql;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Reads the parts of finished files back, some at a time and on all cores, before a file may be downloaded. What was read
 * is a row, so a restart goes on where the rows end. A file in which something is found stays here, and the batch says so.
 */
@ApplicationScoped
public class VerifyParts {
    private static final Logger LOG = Logger.getLogger(VerifyParts.class.getName());

    /** Bytes read at once at the most, but for one part that is larger: bounds the memory. */
    private static final long BYTES = 8L << 20;

    private Sql sql;
    private ClaimDesk desk;
    private Clock clock;

    /** For the container. */
    protected VerifyParts() {}

    @Inject
    public VerifyParts(Sql sql, ClaimDesk desk, Clock clock) {
        this.sql = sql;
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * Reads the next parts.
     *
     * @return whether there were any; the last call, which finds none, decides the batch
     */
    @Transactional
    public boolean next(UUID batchId) {
        return sql.query(h -> {
            if (!BatchRow.lock(h, batchId).isVerifying()) {
                return false;
            }
            List<Part> parts = unread(h, batchId);
            if (parts.isEmpty()) {
                decide(h, batchId);
                return false;
            }
            // The renderers are pure: nothing of the server is needed on the other threads.
            List<List<Finding>> findings =
                    parts.parallelStream().map(this::verify).toList();
            store(h, batchId, parts, findings);
            return true;
        });
    }

    private List<Finding> verify(Part part) {
        return desk.renderer(part.medium()).verify(part.envelope(), part.bytes());
    }

    private static List<Part> unread(Handle h, UUID batch) {
        return h.createQuery("with unread as (select f.file_no, f.medium, f.envelope, p.part_no,"
                        + " sum(length(p.bytes)) over (order by f.file_no, p.part_no) - length(p.bytes) as before"
                        + " from claims.file f join claims.file_part p on p.batch = f.batch and p.file_no = f.file_no"
                        + " where f.batch = :batch and f.verification = 'PENDING' and p.part_no between 1 and f.parts"
                        + " and not exists (select 1 from claims.part_check c where c.batch = p.batch"
                        + " and c.file_no = p.file_no and c.part_no = p.part_no))"
                        + " select u.*, p.bytes from unread u join claims.file_part p on p.batch = :batch"
                        + " and p.file_no = u.file_no and p.part_no = u.part_no where u.before < :bytes"
                        + " order by u.file_no, u.part_no")
                .bind("batch", batch)
                .bind("bytes", BYTES)
                .map((row, ctx) -> {
                    Medium medium = Medium.valueOf(row.getString("medium"));
                    return new Part(
                            row.getInt("file_no"),
                            row.getInt("part_no"),
                            medium,
                            StoredEnvelope.read(medium, row.getString("envelope")),
                            row.getBytes("bytes"));
                })
                .list();
    }

    private static void store(Handle h, UUID batch, List<Part> parts, List<List<Finding>> findings) {
        PreparedBatch rows = h.prepareBatch("insert into claims.part_check (batch, file_no, part_no, findings)"
                + " values (:batch, :file, :part, :findings)");
        for (int i = 0; i < parts.size(); i++) {
            List<Finding> found = findings.get(i);
            rows.bind("batch", batch)
                    .bind("file", parts.get(i).file())
                    .bind("part", parts.get(i).number())
                    .bind("findings", found.isEmpty() ? null : CanonicalJson.write(found))
                    .add();
        }
        rows.execute();
    }

    private void decide(Handle h, UUID batch) {
        h.createUpdate(
                        "update claims.file f set verification = case when exists (select 1 from claims.part_check c"
                                + " where c.batch = f.batch and c.file_no = f.file_no and c.findings is not null)"
                                + " then 'FAILED' else 'PASSED' end, verified_at = :now where batch = :batch and verification = 'PENDING'")
                .bind("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .bind("batch", batch)
                .execute();
        List<Integer> failed = h.createQuery("select file_no from claims.file"
                        + " where batch = :batch and verification = 'FAILED' order by file_no")
                .bind("batch", batch)
                .mapTo(Integer.class)
                .list();
        if (!failed.isEmpty()) {
            LOG.log(Level.SEVERE, "Files {0} of batch {1} do not read back as written", new Object[] {failed, batch});
        }
        h.createUpdate("update claims.batch set status = :status where id = :id")
                .bind("status", failed.isEmpty() ? "READY" : "FAILED")
                .bind("id", batch)
                .execute();
    }

    private record Part(int file, int number, Medium medium, Envelope envelope, byte[] bytes) {}
}
