package org.claimtree.profiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A rule where it stands in its tree, with the profile that it brings in: its own, or for an inheriting one that of the
 * sibling just before it.
 *
 * @param path the rules from the top down, this one last
 * @param before the sibling just before it, null for a first child
 * @param profile ref of the profile that it uses or inherits; null when it inherits and there is nothing above
 * @param lender the sibling whose profile is inherited; null when the rule uses its own
 */
public record PlacedRule(List<RuleTree.Rule> path, RuleTree.Rule before, String profile, RuleTree.Rule lender) {
    public PlacedRule {
        path = List.copyOf(path);
    }

    /** The rule itself. */
    public RuleTree.Rule rule() {
        return path.get(path.size() - 1);
    }

    /** The rules above it, from the top down; empty directly below the Default Profile. */
    public List<RuleTree.Rule> above() {
        return path.subList(0, path.size() - 1);
    }

    /** The sibling that lends its profile. */
    public Optional<RuleTree.Rule> inheritedFrom() {
        return Optional.ofNullable(lender);
    }

    /** All rules of a tree as they are read down the page. */
    public static List<PlacedRule> all(RuleTree tree) {
        return those(tree, rule -> true);
    }

    /** The rules that match a charge, each below rules that match it too. */
    public static List<PlacedRule> matching(RuleTree tree, Facts facts) {
        return those(tree, rule -> rule.when().matches(facts));
    }

    private static List<PlacedRule> those(RuleTree tree, Predicate<RuleTree.Rule> wanted) {
        List<PlacedRule> found = new ArrayList<>();
        level(tree.rules(), List.of(), wanted, found);
        return found;
    }

    private static void level(
            List<RuleTree.Rule> siblings,
            List<RuleTree.Rule> above,
            Predicate<RuleTree.Rule> wanted,
            List<PlacedRule> found) {
        RuleTree.Rule before = null;
        RuleTree.Rule lender = null;
        for (RuleTree.Rule rule : siblings) {
            // A rule that is not wanted still lends its profile to the next.
            if (rule.then() instanceof RuleTree.Use) {
                lender = rule;
            }
            if (wanted.test(rule)) {
                List<RuleTree.Rule> path = new ArrayList<>(above);
                path.add(rule);
                found.add(new PlacedRule(path, before, profileOf(lender), lender == rule ? null : lender));
                level(rule.children(), path, wanted, found);
            }
            before = rule;
        }
    }

    private static String profileOf(RuleTree.Rule lender) {
        return lender != null && lender.then() instanceof RuleTree.Use use ? use.profile() : null;
    }
}
