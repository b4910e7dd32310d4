package org.claimtree.encounters;

import java.util.List;

/**
 * News: these notes were released. Told in the transaction that releases them; whoever charges them does so in it.
 *
 * @param notes each once
 */
public record NotesReleased(List<ReleasedNote> notes) {
    public NotesReleased {
        notes = List.copyOf(notes);
    }
}
