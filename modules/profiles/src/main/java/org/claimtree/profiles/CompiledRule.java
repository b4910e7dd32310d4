package org.claimtree.profiles;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.claimtree.platform.Versions.Version;

/** A rule with all that follows from its place alone: its effective profile, who lends it, what stands below. */
final class CompiledRule {
    private final RuleTree.Rule rule;
    private final CompiledRule above;
    private final RuleTree.Rule lender;
    private final List<Version<Profile>> versions;
    private final List<List<Layer.Bid>> bids;
    private final CompiledLevel below;

    /**
     * @param lender whose profile it brings in: itself or a sibling, or null
     * @param history all versions of a profile, the newest first
     */
    CompiledRule(
            RuleTree.Rule rule,
            CompiledRule above,
            RuleTree.Rule lender,
            Function<String, List<Version<Profile>>> history) {
        this.rule = rule;
        this.above = above;
        this.lender = lender;
        this.versions = lender == null ? List.of() : history.apply(lender.profile());
        this.bids = new ArrayList<>(Collections.nCopies(versions.size(), null));
        this.below = CompiledLevel.of(rule.children(), this, history);
    }

    RuleTree.Rule rule() {
        return rule;
    }

    /** Ref of the effective profile, or null. */
    String profile() {
        return lender == null ? null : lender.profile();
    }

    CompiledLevel below() {
        return below;
    }

    /** What the effective profile says on a day; null when it is not in effect then. */
    List<Layer.Bid> on(LocalDate day) {
        for (int i = 0; i < versions.size(); i++) {
            if (!versions.get(i).effective().isAfter(day)) {
                List<Layer.Bid> known = bids.get(i);
                return known == null ? make(i) : known;
            }
        }
        return null;
    }

    /** Made once and shared by all charges that get here. Should two threads both make it, it does not matter whose stays. */
    private List<Layer.Bid> make(int version) {
        List<Layer.Bid> made =
                List.copyOf(new Layer(versions.get(version), path(), lender == rule ? null : lender).bids());
        bids.set(version, made);
        return made;
    }

    /** This rule and all above it, from the top down. */
    List<RuleTree.Rule> path() {
        List<RuleTree.Rule> path = above == null ? new ArrayList<>() : new ArrayList<>(above.path());
        path.add(rule);
        return List.copyOf(path);
    }
}
