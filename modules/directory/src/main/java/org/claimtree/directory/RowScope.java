package org.claimtree.directory;

import java.util.List;

/**
 * Whose clients somebody sees: all of them, or those of some divisions, or those of one clinician. Without links it is
 * nobody's.
 *
 * @param all every client; the rest then says nothing
 * @param divisions refs
 * @param provider ref, or null
 */
public record RowScope(boolean all, List<String> divisions, String provider) {
    /** Every client. */
    public static final RowScope ALL = new RowScope(true, List.of(), null);

    public RowScope {
        divisions = List.copyOf(divisions);
    }
}
