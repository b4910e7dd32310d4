package org.claimtree.profiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How matters stand for one field while the tree is walked. */
final class Standing {
    private final Bid winner;
    private final List<Bid> outranked = new ArrayList<>(2);
    private final List<Meeting> meetings = new ArrayList<>(0);

    /** A profile version that says something about the field. */
    record Bid(Layer layer, Choice choice) {}

    /** Two sibling branches that both have an answer; whether they differ is known when values are looked up. */
    private record Meeting(Bid first, Bid other) {}

    Standing(Bid winner) {
        this.winner = winner;
    }

    /** An ancestor has an answer too: it is shadowed. */
    void outrank(Bid ancestor) {
        outranked.add(ancestor);
    }

    /** A later sibling has an answer too: the first stays, and what met inside the loser is not forgotten. */
    Standing besides(Standing later) {
        meetings.add(new Meeting(winner, later.winner));
        meetings.addAll(later.meetings);
        return this;
    }

    ResolvedField settle(FieldKey field, Lookup lookup) {
        Contribution used = contribution(field, winner, lookup);
        List<Contribution> shadowed =
                outranked.stream().map(b -> contribution(field, b, lookup)).toList();
        List<Provenance.Conflict> conflicts = new ArrayList<>();
        for (Meeting meeting : meetings) {
            Contribution first = contribution(field, meeting.first, lookup);
            Contribution other = contribution(field, meeting.other, lookup);
            if (!first.value().equals(other.value())) {
                conflicts.add(new Provenance.Conflict(first, other));
            }
        }
        return new ResolvedField(field, used.value(), Provenance.of(used, shadowed, conflicts));
    }

    private static Contribution contribution(FieldKey field, Bid bid, Lookup lookup) {
        Optional<FieldValue> value = lookup.value(field, bid.choice);
        return new Contribution(field, bid.choice, value, bid.layer);
    }
}
