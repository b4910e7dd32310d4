package org.claimtree.claims.replay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.claimtree.claimdoc.ClaimRenderer;
import org.claimtree.claimdoc.ClaimSnapshot;
import org.claimtree.claimdoc.Envelope;
import org.claimtree.claimdoc.SnapshotJson;
import org.claimtree.claims.batches.StoredEnvelope;
import org.claimtree.claims.drafts.ClaimDesk;
import org.claimtree.claims.drafts.PracticeDate;
import org.claimtree.directory.MasterDataLog;
import org.claimtree.platform.Fingerprint;
import org.claimtree.platform.Sql;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * One step of a replay, one transaction: the claims of the next part of a file are made again and compared, and the part is
 * written again with its pinned envelope. Killed anywhere, nothing of the step has happened; done, it is not done again.
 */
@ApplicationScoped
public class ReplayStep {
    private Sql sql;
    private ClaimDesk desk;
    private MasterDataLog masterData;
    private Clock clock;

    /** For the container. */
    protected ReplayStep() {}

    @Inject
    public ReplayStep(Sql sql, ClaimDesk desk, MasterDataLog masterData, Clock clock) {
        this.sql = sql;
        this.desk = desk;
        this.masterData = masterData;
        this.clock = clock;
    }

    /**
     * Does the next step, or ends the replay when there is none.
     *
     * @return whether there was anything left to do
     */
    @Transactional
    public boolean next(UUID replay) {
        return sql.query(h -> {
            ReplayRow row = ReplayRow.lock(h, replay);
            Optional<FilePart> part = row.running() ? FilePart.next(h, replay) : Optional.empty();
            if (part.isEmpty()) {
                end(h, replay);
                return false;
            }
            work(h, row, part.get());
            return true;
        });
    }

    private void end(Handle h, UUID replay) {
        h.createUpdate(
                        "update claims.replay set status = 'DONE', ended_at = :now where id = :id and status = 'RUNNING'")
                .bind("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .bind("id", replay)
                .execute();
    }

    private void work(Handle h, ReplayRow replay, FilePart part) {
        boolean asSent = replay.tree() == ReplayWish.Tree.AS_SENT;
        long revision = asSent ? part.file().revision() : replay.revision();
        LocalDate day =
                PracticeDate.at(part.file().at(), masterData.asOf(revision)).toLocalDate();
        ClaimReplay again =
                new ClaimReplay(desk.asOf(revision, day), part.file().medium(), replay.tree());
        List<StoredClaim> stored = part.claims(h);
        List<ClaimReplay.Result> results = stored.parallelStream()
                .filter(claim -> part.numbers().contains(claim.number()))
                .map(again::of)
                .toList();
        Boolean differ = asSent ? bytesDiffer(part, stored, results) : null;
        record(h, replay.id(), part, results, Boolean.TRUE.equals(differ));
        done(h, replay.id(), part, results, differ);
    }

    /** Whether the part, written again, is not what left; null when one of its claims could not be made again. */
    private Boolean bytesDiffer(FilePart part, List<StoredClaim> stored, List<ClaimReplay.Result> results) {
        if (results.stream().anyMatch(r -> r.snapshot() == null)
                || stored.stream().anyMatch(claim -> claim.proof() == null)) {
            return null;
        }
        ClaimRenderer renderer = desk.renderer(part.file().medium());
        Envelope envelope =
                StoredEnvelope.read(part.file().medium(), part.file().envelope());
        byte[] bytes = part.number() == 0
                ? renderer.opening(envelope)
                : stored.isEmpty()
                        ? renderer.closing(envelope, part.file().parts())
                        : renderer.part(envelope, part.number(), snapshots(stored, results));
        return !Fingerprint.of(bytes).equals(part.sha256());
    }

    private static List<ClaimSnapshot> snapshots(List<StoredClaim> stored, List<ClaimReplay.Result> results) {
        Map<String, ClaimSnapshot> replayed =
                results.stream().collect(Collectors.toMap(ClaimReplay.Result::number, ClaimReplay.Result::snapshot));
        return stored.stream()
                .map(claim -> Optional.ofNullable(replayed.get(claim.number()))
                        .orElseGet(() -> SnapshotJson.read(claim.proof().snapshot())))
                .toList();
    }

    private static void record(
            Handle h, UUID replay, FilePart part, List<ClaimReplay.Result> results, boolean bytesDiffer) {
        PreparedBatch rows =
                h.prepareBatch("insert into claims.replay_finding (replay, number, kind, line, field, before,"
                        + " after) values (:replay, :number, :kind, :line, :field, :before, :after)");
        results.forEach(result -> result.differences().forEach(d -> add(rows, replay, result.number(), d)));
        if (bytesDiffer) {
            add(rows, replay, part.place(), Difference.at(Difference.Kind.BYTES, ""));
        }
        if (rows.size() > 0) {
            rows.execute();
        }
    }

    private static void add(PreparedBatch rows, UUID replay, String number, Difference difference) {
        rows.bind("replay", replay)
                .bind("number", number)
                .bind("kind", difference.kind().name())
                .bind("line", difference.line())
                .bind("field", difference.field())
                .bind("before", difference.before())
                .bind("after", difference.after())
                .add();
    }

    private static void done(
            Handle h, UUID replay, FilePart part, List<ClaimReplay.Result> results, Boolean bytesDiffer) {
        long engines =
                results.stream().filter(ClaimReplay.Result::isOtherEngine).count();
        long equal = results.stream().filter(r -> r.differences().isEmpty()).count();
        h.createUpdate(
                        "update claims.replay_part set done = true, equal = :equal, different = :different,"
                                + " other_engine = :engines, bytes_differ = :bytes where replay = :replay and position = :position")
                .bind("equal", equal)
                .bind("different", results.size() - equal - engines)
                .bind("engines", engines)
                .bind("bytes", bytesDiffer)
                .bind("replay", replay)
                .bind("position", part.position())
                .execute();
    }
}
