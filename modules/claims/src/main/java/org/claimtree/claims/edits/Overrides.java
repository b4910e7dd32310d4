package org.claimtree.claims.edits;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Which charges people let go in spite of a finding. */
public final class Overrides {
    /** Nobody let anything go. */
    public static final Overrides NONE = new Overrides(Set.of());

    private final Set<Let> all;

    public Overrides(Collection<Let> all) {
        this.all = Set.copyOf(all);
    }

    /**
     * @param charge id
     * @param coverage id of the coverage that it is sent to
     * @param finding code
     */
    public record Let(UUID charge, UUID coverage, String finding) {}

    boolean contains(UUID charge, UUID coverage, String finding) {
        return all.contains(new Let(charge, coverage, finding));
    }
}
