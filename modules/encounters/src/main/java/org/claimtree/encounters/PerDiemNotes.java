package org.claimtree.encounters;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.claimtree.platform.Problem;

/** Notes of whole days, in the transaction of the caller. */
public interface PerDiemNotes {
    /**
     * Writes released notes and tells of them, so that they are charged.
     *
     * @return ids of the notes by those of their lines
     */
    Map<UUID, UUID> write(List<PerDiemNote> notes);

    /**
     * Takes one back: charge void, unit returned.
     *
     * @param reason in words
     * @throws Problem 409 when its charge is on a claim that counts
     */
    void takeBack(UUID note, String reason);
}
