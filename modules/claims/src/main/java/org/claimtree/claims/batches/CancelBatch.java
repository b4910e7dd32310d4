package org.claimtree.claims.batches;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.claimtree.claims.access.ClaimAccess;
import org.claimtree.claims.life.ClaimRow;
import org.claimtree.claims.life.ClaimStatus;
import org.claimtree.claims.life.LifeRows;
import org.claimtree.claims.life.PracticeToday;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.AuditTrail;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;
import org.jdbi.v3.core.Handle;

/**
 * Cancels a batch that was not sent: its claims are cancelled and their charges free. Its files, and every number that it
 * used, stay with it.
 */
@ApplicationScoped
public class CancelBatch {
    private Sql sql;
    private LifeRows rows;
    private PracticeToday today;
    private ClaimAccess access;
    private AuditTrail audit;

    /** For the container. */
    protected CancelBatch() {}

    @Inject
    public CancelBatch(Sql sql, LifeRows rows, PracticeToday today, ClaimAccess access, AuditTrail audit) {
        this.sql = sql;
        this.rows = rows;
        this.today = today;
        this.access = access;
        this.audit = audit;
    }

    /**
     * Why it is cancelled.
     *
     * @param reason in words
     * @param sent whether one of its files was sent; must be said when one was downloaded
     */
    public record Wish(String reason, Boolean sent) {}

    /**
     * @throws Problem 403 for who does not see every client; 404; 409 when it is still built, was cancelled before, or was
     *     sent; 422 when it must be said whether it was sent
     */
    @Transactional
    public void cancel(UUID batch, Wish wish) {
        access.demandAll();
        sql.run(h -> {
            demandBuilt(h, batch);
            stopDeliveries(h, batch);
            List<ClaimRow> claims = ClaimRow.lock(h, claims(h, batch));
            refuseSent(claims, wish);
            rows.push(
                    claims,
                    new LifeRows.Step(ClaimStatus.CANCELLED, LifeRows.Cause.CANCELLED, today.date(), wish.reason()));
            h.createUpdate("update claims.batch set status = 'CANCELLED', cancel_reason = :reason,"
                            + " cancelled_by = :by where id = :id")
                    .bind("reason", wish.reason())
                    .bind("by", rows.who())
                    .bind("id", batch)
                    .execute();
            // What a batch that stopped had not come to is open again.
            BatchRow.lock(h, batch).leaveRest(h);
        });
        audit.record(new AuditEntry(
                AuditAction.CHANGE,
                "claim-batch",
                List.of(batch.toString()),
                List.of(),
                "cancelled: " + wish.reason()));
    }

    private static void demandBuilt(Handle h, UUID batch) {
        String status = h.createQuery("select status from claims.batch where id = :id for update")
                .bind("id", batch)
                .mapTo(String.class)
                .findOne()
                .orElseThrow(() -> Problem.notFound("This batch"));
        if (status.equals("CANCELLED")) {
            throw Problem.conflict("batch-cancelled", "The batch was cancelled before.");
        }
        if (!Set.of("READY", "FAILED").contains(status)) {
            throw Problem.conflict(
                    "batch-state",
                    status.equals("EMPTY")
                            ? "The batch is empty: there is nothing to cancel."
                            : "The batch is still being built: wait until it is ready.");
        }
    }

    /** What has not begun is not delivered any more; what may have arrived was sent. */
    private static void stopDeliveries(Handle h, UUID batch) {
        boolean underWay = h.createQuery(
                        "select d.state = 'DELIVERING' or d.handed_over and not f.test from claims.delivery d"
                                + " join claims.file f on f.batch = d.batch and f.file_no = d.file_no where d.batch = :id for update of d")
                .bind("id", batch)
                .mapTo(Boolean.class)
                .list()
                .contains(true);
        if (underWay) {
            throw Problem.conflict(
                    "batch-sent", "A file of the batch was delivered, or is on its way: it may have arrived.");
        }
        h.createUpdate(
                        "update claims.delivery set state = 'FAILED', sentence = 'The batch was cancelled.', ended_at = now()"
                                + " where batch = :id and state = 'WAITING'")
                .bind("id", batch)
                .execute();
    }

    /** Claims of test files count for nothing already. */
    private static List<UUID> claims(Handle h, UUID batch) {
        return h.createQuery("select id from claims.claim where batch = :batch and status <> 'TEST'")
                .bind("batch", batch)
                .mapTo(UUID.class)
                .list();
    }

    private static void refuseSent(List<ClaimRow> claims, Wish wish) {
        Set<ClaimStatus> here = Set.of(ClaimStatus.BATCHED, ClaimStatus.PRINTED);
        boolean left = claims.stream().anyMatch(claim -> !here.contains(claim.status()));
        boolean downloadedOnly = claims.stream()
                .filter(claim -> !here.contains(claim.status()))
                .allMatch(claim -> claim.cause() == LifeRows.Cause.DOWNLOADED);
        if (Boolean.TRUE.equals(wish.sent()) || !downloadedOnly) {
            throw Problem.conflict(
                    "batch-sent", "The batch was sent: its claims are rejected, corrected or voided one by one.");
        }
        if (left && wish.sent() == null) {
            throw Problem.invalid(List.of(
                    new InputProblem("/sent", "SENT_UNKNOWN", "A file was downloaded: say whether it was sent.")));
        }
    }
}
