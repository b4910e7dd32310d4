package org.claimtree.profiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimtree.profiles.Layer.Bid;

/** How matters stand for one field: who wins, whom it outranks, whom it meets beside it. Grows while the tree is walked. */
final class Standing {
    private final Bid winner;
    private List<Bid> outranked = List.of();
    private List<Meeting> meetings = List.of();

    /** Two sibling branches that both have an answer; whether they differ is known when values are looked up. */
    private record Meeting(Bid first, Bid other) {}

    Standing(Bid winner) {
        this.winner = winner;
    }

    /** What decides. */
    Choice choice() {
        return winner.choice();
    }

    /** An ancestor has an answer too: it is shadowed. */
    void outrank(Bid ancestor) {
        if (outranked.isEmpty()) {
            outranked = new ArrayList<>(2);
        }
        outranked.add(ancestor);
    }

    /** A later sibling has an answer too: the first stays, and what met inside the loser is not forgotten. */
    void meet(Standing later) {
        if (meetings.isEmpty()) {
            meetings = new ArrayList<>(1);
        }
        meetings.add(new Meeting(winner, later.winner));
        meetings.addAll(later.meetings);
    }

    /** Whether sibling branches both have an answer. */
    boolean isDisputed() {
        return !meetings.isEmpty();
    }

    /** The field of one charge, with the reason. */
    ResolvedField settle(Lookup lookup, Labels labels) {
        Contribution used = contribution(winner, lookup, labels);
        List<Contribution> shadowed =
                outranked.stream().map(b -> contribution(b, lookup, labels)).toList();
        List<Provenance.Conflict> conflicts = new ArrayList<>(0);
        for (Meeting meeting : meetings) {
            Contribution first = contribution(meeting.first, lookup, labels);
            Contribution other = contribution(meeting.other, lookup, labels);
            if (!first.value().equals(other.value())) {
                conflicts.add(new Provenance.Conflict(first, other));
            }
        }
        return new ResolvedField(winner.field(), used.value(), Provenance.of(used, shadowed, conflicts));
    }

    private static Contribution contribution(Bid bid, Lookup lookup, Labels labels) {
        return new Contribution(bid, Optional.ofNullable(lookup.value(bid.field(), bid.choice())), labels);
    }
}
