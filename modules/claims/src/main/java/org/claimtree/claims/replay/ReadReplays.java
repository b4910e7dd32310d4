package org.claimtree.claims.replay;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.claimtree.claims.access.ClaimAccess;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Handle;

/** Replays, how far they are, and what they found. For who sees every client. */
@ApplicationScoped
public class ReadReplays {
    private static final int MOST_CHANGES = 100;
    private static final String REPLAYS = "select r.*, p.* from claims.replay r cross join lateral ("
            + "select coalesce(sum(cardinality(numbers)), 0) as claims,"
            + " coalesce(sum(cardinality(numbers)) filter (where done), 0) as done,"
            + " coalesce(sum(equal), 0) as equal, coalesce(sum(different), 0) as different,"
            + " coalesce(sum(other_engine), 0) as other_engine,"
            + " count(*) filter (where bytes_differ is not null) as parts,"
            + " count(*) filter (where bytes_differ) as parts_different"
            + " from claims.replay_part where replay = r.id) p ";

    private Sql sql;
    private ClaimAccess access;

    /** For the container. */
    protected ReadReplays() {}

    @Inject
    public ReadReplays(Sql sql, ClaimAccess access) {
        this.sql = sql;
        this.access = access;
    }

    /**
     * A replay.
     *
     * @param wish which claims, as it was asked
     * @param tree AS_SENT or TODAY
     * @param revision under which all were resolved; left out when each has its own
     * @param status RUNNING, DONE or FAILED
     * @param endedAt left out while it runs
     * @param incident under which the log tells why it failed
     */
    @Schema(name = "Replay")
    public record Replay(
            UUID id,
            JsonNode wish,
            String tree,
            Long revision,
            String by,
            Instant at,
            String status,
            Instant endedAt,
            String incident,
            Counts counts) {}

    /**
     * How far a replay is and what it found.
     *
     * @param claims chosen
     * @param replayed so far
     * @param equal to what was stored; under today's tree: with the same value in every field
     * @param different claims
     * @param otherEngine made by another version of the engine, and not compared
     * @param parts of files that were written again
     * @param partsDifferent whose bytes are others
     */
    @Schema(name = "ReplayCounts")
    public record Counts(
            long claims,
            long replayed,
            long equal,
            long different,
            long otherEngine,
            long parts,
            long partsDifferent) {}

    /**
     * A replay with what it found, field by field.
     *
     * @param changes the most frequent first, at most 100
     */
    @Schema(name = "ReplayResult")
    public record Result(Replay replay, List<Change> changes) {}

    /**
     * The same difference in many claims.
     *
     * @param kind FIELD, REASON, SNAPSHOT, INPUT, BYTES, MISSING, FAILED or ENGINE
     * @param claims how many
     */
    @Schema(name = "ReplayChange")
    public record Change(String kind, String field, String before, String after, long claims) {}

    /** One page. */
    @Schema(name = "ReplayPage")
    public record Page(List<Replay> items, long total) {}

    /**
     * One difference of one claim.
     *
     * @param number of the claim; for BYTES batch, file and part
     * @param line left out when it is about the claim
     */
    @Schema(name = "ReplayFinding")
    public record Found(String number, String kind, Integer line, String field, String before, String after) {}

    /** One page of differences, by number. */
    @Schema(name = "ReplayFindingPage")
    public record FoundPage(List<Found> items, long total) {}

    /** The newest first. */
    public Page list(int offset, int limit) {
        access.demandAll();
        return sql.query(h -> new Page(
                h.createQuery(REPLAYS + "order by r.asked_at desc, r.id offset :offset limit :limit")
                        .bind("offset", offset)
                        .bind("limit", limit)
                        .map((row, ctx) -> replay(row))
                        .list(),
                count(h, "claims.replay")));
    }

    /**
     * @throws Problem 404
     */
    public Result one(UUID id) {
        access.demandAll();
        return sql.query(h -> new Result(
                h.createQuery(REPLAYS + "where r.id = :id")
                        .bind("id", id)
                        .map((row, ctx) -> replay(row))
                        .findOne()
                        .orElseThrow(() -> Problem.notFound("This replay")),
                h.createQuery("select kind, field, before, after, count(distinct number) as claims"
                                + " from claims.replay_finding where replay = :id group by kind, field, before, after"
                                + " order by claims desc, kind, field, before, after limit :most")
                        .bind("id", id)
                        .bind("most", MOST_CHANGES)
                        .map((row, ctx) -> new Change(
                                row.getString("kind"),
                                row.getString("field"),
                                row.getString("before"),
                                row.getString("after"),
                                row.getLong("claims")))
                        .list()));
    }

    /**
     * @throws Problem 404
     */
    public FoundPage findings(UUID id, int offset, int limit) {
        one(id);
        return sql.query(h -> new FoundPage(
                h.createQuery("select number, kind, line, field, before, after from claims.replay_finding"
                                + " where replay = :id order by number, line nulls first, field, kind"
                                + " offset :offset limit :limit")
                        .bind("id", id)
                        .bind("offset", offset)
                        .bind("limit", limit)
                        .map((row, ctx) -> new Found(
                                row.getString("number"),
                                row.getString("kind"),
                                row.getObject("line", Integer.class),
                                row.getString("field"),
                                row.getString("before"),
                                row.getString("after")))
                        .list(),
                count(h, "claims.replay_finding where replay = '" + id + "'")));
    }

    private static long count(Handle h, String what) {
        return h.createQuery("select count(*) from " + what).mapTo(Long.class).one();
    }

    private static Replay replay(ResultSet row) throws SQLException {
        long revision = row.getLong("revision");
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Replay(
                row.getObject("id", UUID.class),
                CanonicalJson.read(row.getString("wish"), JsonNode.class),
                row.getString("tree"),
                revision == 0 ? null : revision,
                row.getString("actor"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getString("status"),
                ended == null ? null : ended.toInstant(),
                row.getString("incident"),
                new Counts(
                        row.getLong("claims"),
                        row.getLong("done"),
                        row.getLong("equal"),
                        row.getLong("different"),
                        row.getLong("other_engine"),
                        row.getLong("parts"),
                        row.getLong("parts_different")));
    }
}
