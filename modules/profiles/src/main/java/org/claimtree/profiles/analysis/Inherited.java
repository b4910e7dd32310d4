package org.claimtree.profiles.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.claimtree.profiles.RuleTree;
import org.claimtree.profiles.analysis.TreeFinding.Kind;

/** Finds rules that inherit from another rule than in an earlier tree, and with it another profile. */
final class Inherited {
    private final Words words;
    private final Map<String, Placed> before = new HashMap<>();
    private final List<TreeFinding> findings = new ArrayList<>();

    Inherited(RuleTree earlier, Words words) {
        this.words = words;
        Placed.of(earlier).forEach(this::remember);
    }

    private void remember(Placed rule) {
        before.put(rule.id(), rule);
        rule.below().forEach(this::remember);
    }

    List<TreeFinding> find(List<Placed> rules) {
        rules.forEach(this::look);
        return findings;
    }

    private void look(Placed rule) {
        Placed earlier = before.get(rule.id());
        if (earlier != null
                && rule.rule().profile() == null
                && earlier.rule().profile() == null
                && !Objects.equals(id(rule.lender()), id(earlier.lender()))
                && !Objects.equals(rule.profile(), earlier.profile())) {
            findings.add(TreeFinding.of(
                    Kind.INHERIT_MOVED,
                    rule.id(),
                    Stream.of(earlier.lender(), rule.lender())
                            .filter(Objects::nonNull)
                            .map(RuleTree.Rule::id)
                            .toList(),
                    "It inherited " + from(earlier) + " and now inherits " + from(rule) + "."));
        }
        rule.below().forEach(this::look);
    }

    private static String id(RuleTree.Rule rule) {
        return rule == null ? null : rule.id();
    }

    private String from(Placed rule) {
        return rule.lender() == null ? "nothing" : "profile " + rule.profile() + " from " + words.rule(rule.lender());
    }
}
