package org.claimtree.claims.delivery;

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

/** Deliveries as work that goes on; one that waits for its next try goes on too. */
@ApplicationScoped
public class DeliveryWork implements LongWork {
    private Sql sql;
    private ClaimAccess access;

    /** For the container. */
    protected DeliveryWork() {}

    @Inject
    public DeliveryWork(Sql sql, ClaimAccess access) {
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
        return sql.query(h -> h.createQuery("select id, batch, state, asked_at from claims.delivery"
                        + " where state in ('WAITING', 'DELIVERING') or ended_at >= :since order by ordinal desc")
                .bind("since", OffsetDateTime.ofInstant(since, ZoneOffset.UTC))
                .map((row, ctx) -> item(row))
                .list());
    }

    private static Item item(ResultSet row) throws SQLException {
        Delivery.State state = Delivery.State.valueOf(row.getString("state"));
        return new Item(
                "FILE_DELIVERY",
                row.getString("id"),
                state.name(),
                new Progress(state == Delivery.State.DELIVERED ? 1 : 0, 1),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                switch (state) {
                    case DELIVERED -> State.DONE;
                    case FAILED -> State.FAILED;
                    default -> State.RUNNING;
                },
                "/batch.xhtml?id=" + row.getString("batch"));
    }
}
