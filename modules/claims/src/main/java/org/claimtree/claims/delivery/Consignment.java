package org.claimtree.claims.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * A delivery with the file that it is about.
 *
 * @param attempt which try this is; whoever holds an older one has lost it
 * @param handedOver whether an earlier try was about to give the file its name on the host
 */
record Consignment(
        UUID id,
        UUID batch,
        int file,
        String partner,
        String name,
        long size,
        String sha256,
        boolean test,
        Instant askedAt,
        int attempt,
        boolean handedOver) {
    private static final String SELECT = "select d.id, d.batch, d.file_no, d.asked_at, d.attempts, d.handed_over,"
            + " f.partner, f.name, f.size, f.sha256, f.test from claims.delivery d"
            + " join claims.file f on f.batch = d.batch and f.file_no = d.file_no"
            + " where d.id = :id and d.state %s for update of d";

    /** A delivery that is under way; nobody else changes it until this transaction ends. */
    static Optional<Consignment> lock(Handle h, UUID delivery) {
        return find(h, delivery, "in ('WAITING', 'DELIVERING')");
    }

    /** A delivery that was given up. */
    static Consignment inDoubt(Handle h, UUID delivery) {
        return find(h, delivery, "= 'FAILED'").orElseThrow();
    }

    private static Optional<Consignment> find(Handle h, UUID delivery, String state) {
        return h.createQuery(SELECT.formatted(state))
                .bind("id", delivery)
                .map((row, ctx) -> read(row))
                .findOne();
    }

    private static Consignment read(ResultSet row) throws SQLException {
        return new Consignment(
                row.getObject("id", UUID.class),
                row.getObject("batch", UUID.class),
                row.getInt("file_no"),
                row.getString("partner"),
                row.getString("name"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getBoolean("test"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getInt("attempts"),
                row.getBoolean("handed_over"));
    }

    Consignment triedOnceMore() {
        return new Consignment(id, batch, file, partner, name, size, sha256, test, askedAt, attempt + 1, handedOver);
    }
}
