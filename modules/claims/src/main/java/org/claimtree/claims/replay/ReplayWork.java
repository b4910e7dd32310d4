package org.claimtree.claims.replay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.claimtree.claims.access.ClaimAccess;
import org.claimtree.identity.Permission;
import org.claimtree.platform.LongWork;
import org.claimtree.platform.Sql;

/** Replays as work that goes on. */
@ApplicationScoped
public class ReplayWork implements LongWork {
    private static final String REPLAYS = "select r.id, r.status, r.asked_at,"
            + " (select coalesce(sum(cardinality(numbers)), 0) from claims.replay_part p where p.replay = r.id) as claims,"
            + " (select coalesce(sum(cardinality(numbers)), 0) from claims.replay_part p where p.replay = r.id and p.done)"
            + " as done from claims.replay r where r.status = 'RUNNING' or r.ended_at >= :since"
            + " order by r.asked_at desc, r.id";

    private Sql sql;
    private ClaimAccess access;

    /** For the container. */
    protected ReplayWork() {}

    @Inject
    public ReplayWork(Sql sql, ClaimAccess access) {
        this.sql = sql;
        this.access = access;
    }

    @Override
    public String needs() {
        return Permission.VERIFY.name();
    }

    /** For who sees every client, as replays themselves are. */
    @Override
    public List<Item> items(Instant since) {
        if (!access.seesBatches()) {
            return List.of();
        }
        return sql.query(h -> h.createQuery(REPLAYS)
                .bind("since", OffsetDateTime.ofInstant(since, ZoneOffset.UTC))
                .map((row, ctx) -> new Item(
                        "REPLAY",
                        row.getString("id"),
                        row.getString("status"),
                        new Progress(row.getLong("done"), row.getLong("claims")),
                        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                        State.valueOf(row.getString("status")),
                        "/replay.xhtml?id=" + row.getString("id")))
                .list());
    }
}
