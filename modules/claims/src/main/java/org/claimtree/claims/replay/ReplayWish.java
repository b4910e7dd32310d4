package org.claimtree.claims.replay;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Which claims are replayed, and under which tree. All that is said must hold; what is left out asks nothing, so an empty
 * wish replays every claim.
 *
 * @param claims numbers
 * @param batch that made them
 * @param from earliest first day of service
 * @param through latest first day of service
 * @param tree as of which revision
 */
public record ReplayWish(
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> claims,
        UUID batch,
        LocalDate from,
        LocalDate through,
        Tree tree) {
    public ReplayWish {
        claims = claims == null ? List.of() : List.copyOf(claims);
        tree = tree == null ? Tree.AS_SENT : tree;
    }

    /** As of which revision the tree, the profiles and master data are asked. */
    public enum Tree {
        /** Each claim under its own: everything must come out as it went out, to the byte. */
        AS_SENT,
        /** All under the newest: what would be sent for the same facts now. */
        TODAY
    }

    /** Whether whole files are meant, with their opening and their closing. */
    boolean isWholeFiles() {
        return claims.isEmpty() && from == null && through == null;
    }
}
