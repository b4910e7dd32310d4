package org.claimtree.claims.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One way of a file to its partner.
 *
 * @param state WAITING (also between two tries), DELIVERING, DELIVERED or FAILED
 * @param again somebody said that a file that had left is to be sent once more
 * @param automatic because the partner's settings say so; else somebody asked
 * @param askedBy who asked, or who built the batch
 * @param dueAt when it is tried next
 * @param attempts how often it was tried
 * @param uncertain whether a try broke off when the file may have arrived already
 * @param sentence what came of the last try, or null
 * @param endedAt when it was delivered or given up, or null
 */
@Schema(name = "ClaimFileDelivery")
public record Delivery(
        UUID id,
        int file,
        State state,
        boolean again,
        boolean automatic,
        String askedBy,
        Instant askedAt,
        Instant dueAt,
        int attempts,
        boolean uncertain,
        String sentence,
        Instant endedAt) {
    /** Where it stands. */
    public enum State {
        WAITING,
        DELIVERING,
        DELIVERED,
        FAILED
    }

    static Delivery of(ResultSet row) throws SQLException {
        State state = State.valueOf(row.getString("state"));
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Delivery(
                row.getObject("id", UUID.class),
                row.getInt("file_no"),
                state,
                row.getBoolean("again"),
                row.getBoolean("automatic"),
                row.getString("asked_by"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                row.getInt("attempts"),
                row.getBoolean("handed_over") && state != State.DELIVERED,
                row.getString("sentence"),
                ended == null ? null : ended.toInstant());
    }

    boolean isUnderWay() {
        return state == State.WAITING || state == State.DELIVERING;
    }
}
