package org.claimtree.encounters;

import java.util.List;
import java.util.UUID;

/**
 * News: clients will not come to an appointment, or did not. Told in the transaction that says so.
 *
 * @param appointment id
 * @param clients each once
 * @param missed whether they did not come without a word; else it was cancelled
 * @param reason in words, or null
 */
public record AttendanceEnded(UUID appointment, List<UUID> clients, boolean missed, String reason) {
    public AttendanceEnded {
        clients = List.copyOf(clients);
    }

    /** Nothing of a client. */
    @Override
    public String toString() {
        return "AttendanceEnded[" + appointment + "]";
    }
}
