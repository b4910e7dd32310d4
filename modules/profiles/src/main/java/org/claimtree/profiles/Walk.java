package org.claimtree.profiles;

import java.util.ArrayList;
import java.util.List;
import org.claimtree.profiles.Layer.Bid;

/** Goes down the tree with one charge and finds, per field, who wins, whom it outranks and whom it meets beside it. */
final class Walk {
    private final CompiledTree tree;
    private final Facts facts;
    private final List<Absent> absent = new ArrayList<>(0);
    private Standing[] standings;

    /**
     * A profile that a matching rule wants and that has no version on the date of service.
     *
     * @param profile its ref
     * @param rules ids from the top down; empty for the Default Profile
     */
    record Absent(String profile, List<String> rules) {}

    Walk(CompiledTree tree, Facts facts) {
        this.tree = tree;
        this.facts = facts;
    }

    Walk run() {
        List<Bid> base = tree.base(facts.date());
        if (base == null) {
            absent.add(new Absent(DefaultProfile.REF, List.of()));
        }
        standings = level(tree.top());
        putBelow(standings, base);
        return this;
    }

    /** By ordinal of the field; null where nothing says anything. */
    Standing[] standings() {
        return standings;
    }

    /** In the order of the walk. */
    List<Absent> absent() {
        return List.copyOf(absent);
    }

    /** What the rules of one level bring in: all that match apply, and none outranks another. */
    private Standing[] level(CompiledLevel level) {
        Standing[] result = null;
        for (int place : level.matching(facts)) {
            Standing[] branch = branch(level.rule(place));
            if (result == null) {
                result = branch;
            } else {
                putBeside(result, branch);
            }
        }
        return result == null ? new Standing[FieldKey.COUNT] : result;
    }

    private Standing[] branch(CompiledRule rule) {
        List<Bid> own = rule.on(facts.date());
        if (own == null && rule.profile() != null) {
            absent.add(new Absent(
                    rule.profile(), rule.path().stream().map(RuleTree.Rule::id).toList()));
        }
        Standing[] branch = level(rule.below());
        putBelow(branch, own);
        return branch;
    }

    private static void putBeside(Standing[] first, Standing[] later) {
        for (int field = 0; field < first.length; field++) {
            if (first[field] == null) {
                first[field] = later[field];
            } else if (later[field] != null) {
                first[field].meet(later[field]);
            }
        }
    }

    /** What a layer says applies where nothing deeper says anything; where something does, it is shadowed. */
    private static void putBelow(Standing[] deeper, List<Bid> layer) {
        if (layer == null) {
            return;
        }
        for (Bid bid : layer) {
            Standing standing = deeper[bid.field().ordinal()];
            if (standing == null) {
                deeper[bid.field().ordinal()] = new Standing(bid);
            } else {
                standing.outrank(bid);
            }
        }
    }
}
