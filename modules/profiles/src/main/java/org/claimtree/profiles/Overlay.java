package org.claimtree.profiles;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimtree.platform.Versions.Version;

/** Walks the tree for one charge and keeps, per field, who wins, whom it outranks and whom it meets beside it. */
final class Overlay {
    private final ProfileBook book;
    private final Facts facts;
    private final Labels labels;
    private final List<Resolution.NotInEffect> notInEffect = new ArrayList<>();
    private Map<FieldKey, Standing> standings;

    Overlay(ProfileBook book, Facts facts, Labels labels) {
        this.book = book;
        this.facts = facts;
        this.labels = labels;
    }

    Overlay run() {
        Optional<Layer> base = layer(DefaultProfile.REF, List.of(), null);
        standings = level(book.tree().rules(), List.of());
        base.ifPresent(layer -> putBelow(standings, layer));
        return this;
    }

    /** Profiles that a matching rule wanted and that had no version on the date of service, in the order of the walk. */
    List<Resolution.NotInEffect> trace() {
        return List.copyOf(notInEffect);
    }

    /** Looks the values up, fields that are sources of others first. */
    Map<FieldKey, ResolvedField> settle(Lookup lookup) {
        Map<FieldKey, ResolvedField> fields = new EnumMap<>(FieldKey.class);
        for (FieldKey field : FieldKey.values()) {
            Standing standing = standings.get(field);
            ResolvedField resolved = standing == null
                    ? new ResolvedField(field, Optional.empty(), Provenance.none(field))
                    : standing.settle(field, lookup);
            lookup.settle(field, resolved.value());
            fields.put(field, resolved);
        }
        return fields;
    }

    /** What the rules of one level bring in: all that match apply, and none outranks another. */
    private Map<FieldKey, Standing> level(List<RuleTree.Rule> siblings, List<RuleTree.Rule> above) {
        Map<FieldKey, Standing> result = new EnumMap<>(FieldKey.class);
        String effective = null;
        RuleTree.Rule lender = null;
        for (RuleTree.Rule rule : siblings) {
            // Before the condition is asked: a rule that does not match still lends its profile to the next.
            if (rule.then() instanceof RuleTree.Use use) {
                effective = use.profile();
                lender = rule;
            }
            if (rule.when().matches(facts)) {
                branch(rule, effective, lender == rule ? null : lender, above)
                        .forEach((field, standing) -> result.merge(field, standing, Standing::besides));
            }
        }
        return result;
    }

    private Map<FieldKey, Standing> branch(
            RuleTree.Rule rule, String profile, RuleTree.Rule inheritedFrom, List<RuleTree.Rule> above) {
        List<RuleTree.Rule> path = new ArrayList<>(above);
        path.add(rule);
        Optional<Layer> own = profile == null ? Optional.empty() : layer(profile, List.copyOf(path), inheritedFrom);
        Map<FieldKey, Standing> branch = level(rule.children(), path);
        own.ifPresent(layer -> putBelow(branch, layer));
        return branch;
    }

    private Optional<Layer> layer(String profile, List<RuleTree.Rule> path, RuleTree.Rule inheritedFrom) {
        Optional<Version<Profile>> version = book.profiles().on(profile, facts.date());
        if (version.isEmpty()) {
            notInEffect.add(new Resolution.NotInEffect(
                    profile,
                    path.stream().map(RuleTree.Rule::id).toList(),
                    "Profile " + profile + " is not in effect on " + Labels.date(facts.date()) + "."));
        }
        return version.map(v -> new Layer(v, path, inheritedFrom, labels));
    }

    /** The layer's choices apply where nothing deeper has one; where something has, they are shadowed. */
    private static void putBelow(Map<FieldKey, Standing> deeper, Layer layer) {
        layer.version().content().overrides().forEach((field, choice) -> {
            Standing.Bid bid = new Standing.Bid(layer, choice);
            Standing standing = deeper.get(field);
            if (standing == null) {
                deeper.put(field, new Standing(bid));
            } else {
                standing.outrank(bid);
            }
        });
    }
}
