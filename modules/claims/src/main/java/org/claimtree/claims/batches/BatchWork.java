package org.claimtree.claims.batches;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.claimtree.claims.access.ClaimAccess;
import org.claimtree.identity.Permission;
import org.claimtree.platform.LongWork;
import org.claimtree.platform.Sql;

/** Batches as work that goes on: charges are frozen first, then the parts of the files are read back. */
@ApplicationScoped
public class BatchWork implements LongWork {
    private static final String BATCHES = "select b.id, b.status, b.at,"
            + " (select count(*) from claims.batch_charge c where c.batch = b.id) as charges,"
            + " (select count(*) from claims.batch_charge c where c.batch = b.id and c.position > b.done) as open,"
            + " (select coalesce(sum(f.parts), 0) from claims.file f"
            + " where f.batch = b.id and f.verification <> 'OFF') as parts,"
            + " (select count(*) from claims.part_check p where p.batch = b.id) as checked"
            + " from claims.batch b where b.status in ('BUILDING', 'VERIFYING') or b.ended_at >= :since"
            + " order by b.at desc, b.id";

    private Sql sql;
    private ClaimAccess access;

    /** For the container. */
    protected BatchWork() {}

    @Inject
    public BatchWork(Sql sql, ClaimAccess access) {
        this.sql = sql;
        this.access = access;
    }

    @Override
    public String needs() {
        return Permission.READ_CLAIMS.name();
    }

    /** For who sees every client, as lists of batches are. */
    @Override
    public List<Item> items(Instant since) {
        if (!access.seesBatches()) {
            return List.of();
        }
        return sql.query(h -> h.createQuery(BATCHES)
                .bind("since", OffsetDateTime.ofInstant(since, ZoneOffset.UTC))
                .map((row, ctx) -> item(row))
                .list());
    }

    private static State state(String status) {
        return switch (status) {
            case "BUILDING", "VERIFYING" -> State.RUNNING;
            case "FAILED" -> State.FAILED;
            default -> State.DONE;
        };
    }

    private static Item item(ResultSet row) throws SQLException {
        String status = row.getString("status");
        boolean reading = status.equals("VERIFYING");
        Progress progress = reading
                ? new Progress(row.getLong("checked"), row.getLong("parts"))
                : new Progress(row.getLong("charges") - row.getLong("open"), row.getLong("charges"));
        return new Item(
                "CLAIM_BATCH",
                row.getString("id"),
                status,
                progress,
                row.getObject("at", OffsetDateTime.class).toInstant(),
                state(status),
                "/batch.xhtml?id=" + row.getString("id"));
    }
}
