package org.claimtree.profiles.analysis;

import java.util.ArrayList;
import java.util.List;
import org.claimtree.profiles.RuleTree;

/** A rule at its place: what is above and below it, whose profile it brings in, and whether charges get here. */
final class Placed {
    private final RuleTree.Rule rule;
    private final Placed above;
    private final RuleTree.Rule lender;
    private final List<RuleTree.Condition> way;
    private final List<Placed> below;
    private Placed deadBy;

    private Placed(RuleTree.Rule rule, Placed above, RuleTree.Rule lender) {
        this.rule = rule;
        this.above = above;
        this.lender = lender;
        List<RuleTree.Condition> conditions = above == null ? new ArrayList<>() : new ArrayList<>(above.way);
        conditions.add(rule.when());
        this.way = List.copyOf(conditions);
        this.below = level(rule.children(), this);
    }

    /** All rules of a tree in their places. */
    static List<Placed> of(RuleTree tree) {
        return level(tree.rules(), null);
    }

    private static List<Placed> level(List<RuleTree.Rule> siblings, Placed above) {
        List<RuleTree.Rule> lenders = RuleTree.lenders(siblings);
        List<Placed> level = new ArrayList<>(siblings.size());
        for (int i = 0; i < siblings.size(); i++) {
            level.add(new Placed(siblings.get(i), above, lenders.get(i)));
        }
        return List.copyOf(level);
    }

    RuleTree.Rule rule() {
        return rule;
    }

    String id() {
        return rule.id();
    }

    /** The rule that it stands below, null at the top. */
    Placed above() {
        return above;
    }

    List<Placed> below() {
        return below;
    }

    /** The rule whose profile it brings in: itself, or the one it inherits from; null when there is none. */
    RuleTree.Rule lender() {
        return lender;
    }

    /** Ref of the profile that it brings in, or null. */
    String profile() {
        return lender == null ? null : lender.profile();
    }

    /** All conditions that a charge has met when the rule applies, from the top down, its own at the end. */
    List<RuleTree.Condition> way() {
        return way;
    }

    /** Those above it. */
    List<RuleTree.Condition> wayAbove() {
        return way.subList(0, way.size() - 1);
    }

    /** The rules to which the conditions of {@link #way} belong. */
    List<Placed> path() {
        List<Placed> path = above == null ? new ArrayList<>() : above.path();
        path.add(this);
        return path;
    }

    /** The rule because of which no charge gets here: itself or one above; null when charges do. */
    Placed deadBy() {
        return deadBy;
    }

    boolean isAlive() {
        return deadBy == null;
    }

    /** No charge gets here, nor anywhere below. */
    void die(Placed cause) {
        deadBy = cause;
        below.forEach(rule -> rule.die(cause));
    }
}
