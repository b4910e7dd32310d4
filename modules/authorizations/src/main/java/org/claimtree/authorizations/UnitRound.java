package org.claimtree.authorizations;

/**
 * One round over locked pools, for who must see what could be had before taking any of it. What is taken counts at once for
 * whoever comes later in the round.
 */
public interface UnitRound {
    /** What a need would get now, and what stands in the way of the others. */
    Taken look(Need need);

    /** Takes what {@link #look} tells. */
    Taken take(Need need);
}
