package org.claimtree.encounters;

import java.util.List;
import java.util.UUID;

/**
 * News: released notes were taken back. Told in the transaction that takes them back.
 *
 * @param lines ids of all their lines, which are the ids of their charges
 */
public record NotesVoided(List<UUID> lines) {
    public NotesVoided {
        lines = List.copyOf(lines);
    }
}
