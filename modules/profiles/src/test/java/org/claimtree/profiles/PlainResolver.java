package org.claimtree.profiles;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimtree.directory.MasterData;
import org.claimtree.platform.Versions.Version;

/**
 * The specification as a straightforward recursion over the whole tree, without index and without memory. The compiled
 * resolver must say the same in the same words and the same order; {@link NaiveResolver} says whether both are right.
 */
final class PlainResolver {
    private final ProfileBook book;
    private final Facts facts;
    private final Labels labels;
    private final Lookup lookup;
    private final FieldValue[] settled = new FieldValue[FieldKey.COUNT];
    private final List<Resolution.NotInEffect> notInEffect = new ArrayList<>();

    /** The stored shape of the answer. */
    record Answer(
            List<ProvenanceRecord> provenance, List<FieldValue> values, List<Resolution.NotInEffect> notInEffect) {
        static Answer of(Resolution resolution) {
            return new Answer(
                    resolution.provenance(),
                    resolution.fields().stream()
                            .map(f -> f.value().orElse(null))
                            .toList(),
                    resolution.notInEffect());
        }
    }

    private record Meeting(Layer.Bid first, Layer.Bid other) {}

    private record Standing(Layer.Bid winner, List<Layer.Bid> outranked, List<Meeting> meetings) {
        Standing besides(Standing later) {
            meetings.add(new Meeting(winner, later.winner));
            meetings.addAll(later.meetings);
            return this;
        }
    }

    private PlainResolver(ProfileBook book, MasterData data, Facts facts) {
        this.book = book;
        this.facts = facts;
        this.labels = new Labels(data, facts);
        this.lookup = new Lookup(data, facts, null, settled);
    }

    static Answer resolve(ProfileBook book, MasterData data, Facts facts) {
        return new PlainResolver(book, data, facts).run();
    }

    private Answer run() {
        Optional<Layer> base = layer(DefaultProfile.REF, List.of(), null);
        Map<FieldKey, Standing> standings = level(book.tree().rules(), List.of());
        base.ifPresent(layer -> putBelow(standings, layer));
        List<ProvenanceRecord> provenance = new ArrayList<>();
        List<FieldValue> values = new ArrayList<>();
        for (FieldKey field : FieldKey.values()) {
            Provenance reason = standings.containsKey(field) ? reason(standings.get(field)) : Provenance.none(field);
            settled[field.ordinal()] =
                    reason.used().flatMap(Contribution::value).orElse(null);
            values.add(settled[field.ordinal()]);
            provenance.add(reason.record());
        }
        return new Answer(provenance, values, notInEffect);
    }

    private Map<FieldKey, Standing> level(List<RuleTree.Rule> siblings, List<RuleTree.Rule> above) {
        Map<FieldKey, Standing> result = new EnumMap<>(FieldKey.class);
        String effective = null;
        RuleTree.Rule lender = null;
        for (RuleTree.Rule rule : siblings) {
            if (rule.then() instanceof RuleTree.Use use) {
                effective = use.profile();
                lender = rule;
            }
            if (matches(rule.when(), facts)) {
                branch(rule, effective, lender == rule ? null : lender, above)
                        .forEach((field, standing) -> result.merge(field, standing, Standing::besides));
            }
        }
        return result;
    }

    static boolean matches(RuleTree.Condition when, Facts facts) {
        boolean any = when.dimension().valuesIn(facts).stream().anyMatch(when.values()::contains);
        return any == (when.operator() == RuleTree.Operator.IS);
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
        return version.map(v -> new Layer(v, path, inheritedFrom));
    }

    private static void putBelow(Map<FieldKey, Standing> deeper, Layer layer) {
        layer.version().content().overrides().forEach((field, choice) -> {
            Layer.Bid bid = new Layer.Bid(layer, field, choice);
            Standing standing = deeper.get(field);
            if (standing == null) {
                deeper.put(field, new Standing(bid, new ArrayList<>(), new ArrayList<>()));
            } else {
                standing.outranked().add(bid);
            }
        });
    }

    private Provenance reason(Standing standing) {
        List<Provenance.Conflict> conflicts = new ArrayList<>();
        for (Meeting meeting : standing.meetings()) {
            Contribution first = contribution(meeting.first());
            Contribution other = contribution(meeting.other());
            if (!first.value().equals(other.value())) {
                conflicts.add(new Provenance.Conflict(first, other));
            }
        }
        return Provenance.of(
                contribution(standing.winner()),
                standing.outranked().stream().map(this::contribution).toList(),
                conflicts);
    }

    private Contribution contribution(Layer.Bid bid) {
        return new Contribution(bid, Optional.ofNullable(lookup.value(bid.field(), bid.choice())), labels);
    }
}
