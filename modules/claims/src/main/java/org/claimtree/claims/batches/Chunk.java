package org.claimtree.claims.batches;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.claimtree.claimdoc.Medium;
import org.claimtree.claims.assembly.ClaimDraft;
import org.claimtree.claims.drafts.ClaimDesk;

/**
 * The charges of one step of a batch with what became of them. It is in memory only: whoever lost it makes it again.
 *
 * <p>Not safe for threads at once; one hands it over to another.
 */
public final class Chunk {
    private final ClaimDesk.AsOf asOf;
    private final long begin;
    private final List<ChosenCharge> chosen;
    private final List<ClaimDraft> ready = new ArrayList<>();
    private final List<ClaimDraft> paper = new ArrayList<>();
    private final List<ClaimDraft> held = new ArrayList<>();
    private final Set<UUID> gone = new LinkedHashSet<>();

    /**
     * @param begin the position behind which it stands
     * @param chosen one at least, all of one partner
     */
    Chunk(ClaimDesk.AsOf asOf, long begin, List<ChosenCharge> chosen) {
        this.asOf = asOf;
        this.begin = begin;
        this.chosen = List.copyOf(chosen);
        chosen.forEach(one -> gone.add(one.charge()));
    }

    /** Puts a draft where it belongs. */
    void take(ClaimDraft draft) {
        gone.removeAll(draft.charges());
        if (draft.isHeld()) {
            held.add(draft);
        } else if (draft.medium() == Medium.PAPER) {
            paper.add(draft);
        } else {
            ready.add(draft);
        }
    }

    /** As of which it was made. */
    ClaimDesk.AsOf asOf() {
        return asOf;
    }

    List<ChosenCharge> chosen() {
        return chosen;
    }

    /** Ref of the only partner; empty when none carries the payers' claims. */
    String partner() {
        return chosen.get(0).partner();
    }

    /** Whether its turn has come: what a batch has chosen, and in which order, never changes. */
    boolean isNextOf(BatchRow batch) {
        return begin == batch.done();
    }

    /** Where the next chunk begins: behind this position. */
    long end() {
        return chosen.get(chosen.size() - 1).position();
    }

    /** For the partner's file, none of them held. */
    List<ClaimDraft> ready() {
        return ready;
    }

    /** To be printed, none of them held. */
    List<ClaimDraft> paper() {
        return paper;
    }

    List<ClaimDraft> held() {
        return held;
    }

    /**
     * Charges that make no draft: taken back, the client's to pay or another partner's since they were chosen, so not this
     * batch's any more.
     */
    Set<UUID> gone() {
        return gone;
    }

    /** Whether a client has charges here and there: what is sent here then matters there. */
    boolean sharesClientWith(Collection<ChosenCharge> others) {
        Set<UUID> clients = new LinkedHashSet<>();
        chosen.forEach(one -> clients.add(one.client()));
        return others.stream().anyMatch(one -> clients.contains(one.client()));
    }
}
