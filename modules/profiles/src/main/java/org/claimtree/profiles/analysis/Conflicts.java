package org.claimtree.profiles.analysis;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.claimtree.profiles.Dimension;
import org.claimtree.profiles.Facts;
import org.claimtree.profiles.FieldKey;
import org.claimtree.profiles.Labels;
import org.claimtree.profiles.RuleTree;
import org.claimtree.profiles.analysis.TreeFinding.Kind;

/**
 * Finds siblings that can match the same charge and say different things about a field, themselves or by rules below them.
 * Each finding has a charge that was followed down the tree. In large trees the search ends early and says so.
 */
final class Conflicts {
    private static final int MOST = 200;
    private static final int LOOKS = 50_000;

    private final Possible possible;
    private final Sayings sayings;
    private final Words words;
    private final LocalDate today;
    private final List<TreeFinding> findings = new ArrayList<>();
    private final Map<List<String>, Boolean> same = new HashMap<>();
    private Collection<LocalDate> days;
    private int looks;

    Conflicts(Possible possible, Sayings sayings, Words words, LocalDate today) {
        this.possible = possible;
        this.sayings = sayings;
        this.words = words;
        this.today = today;
    }

    List<TreeFinding> find(List<Placed> rules) {
        Set<String> profiles = new LinkedHashSet<>();
        profiles(rules, profiles);
        days = sayings.daysFrom(today, profiles);
        level(rules);
        return findings;
    }

    /** Whether there may be more than was looked for. */
    boolean isBounded() {
        return findings.size() >= MOST || looks >= LOOKS;
    }

    private static void profiles(List<Placed> rules, Set<String> into) {
        for (Placed rule : rules) {
            if (rule.profile() != null) {
                into.add(rule.profile());
            }
            profiles(rule.below(), into);
        }
    }

    private void level(List<Placed> siblings) {
        List<Placed> speaking = siblings.stream()
                .filter(s -> s.isAlive() && sayings.branch(s) != 0)
                .toList();
        Meetings meetings = new Meetings(speaking);
        Map<String, BitSet> agreeing = new HashMap<>();
        for (int i = 0; i < speaking.size() && !isBounded(); i++) {
            BitSet later = meetings.after(i);
            Placed first = speaking.get(i);
            if (first.below().isEmpty()) {
                later.andNot(agreeing.computeIfAbsent(first.profile(), profile -> agreeing(first, speaking)));
            }
            for (int j = later.nextSetBit(0); j >= 0 && !isBounded(); j = later.nextSetBit(j + 1)) {
                pair(first, speaking.get(j));
            }
        }
        siblings.forEach(s -> level(s.below()));
    }

    private void pair(Placed first, Placed later) {
        int common = sayings.branch(first) & sayings.branch(later);
        if (common == 0) {
            return;
        }
        looks++;
        if (!possible.isPossible(both(first, later))) {
            return;
        }
        for (FieldKey field : FieldKey.values()) {
            if ((common & 1 << field.ordinal()) != 0 && !isBounded()) {
                field(first, later, field);
            }
        }
    }

    /** Places of the rules that never say anything else than one without rules below, and have none below themselves. */
    private BitSet agreeing(Placed one, List<Placed> rules) {
        BitSet agreeing = new BitSet(rules.size());
        for (int i = 0; i < rules.size(); i++) {
            Placed other = rules.get(i);
            if (other.below().isEmpty() && saySame(one, other)) {
                agreeing.set(i);
            }
        }
        return agreeing;
    }

    private boolean saySame(Placed one, Placed other) {
        return same.computeIfAbsent(
                List.of(one.profile(), other.profile()),
                pair -> Arrays.stream(FieldKey.values()).noneMatch(field -> differ(one, other, field)));
    }

    private static List<RuleTree.Condition> both(Placed one, Placed other) {
        List<RuleTree.Condition> conditions = new ArrayList<>(one.way());
        conditions.addAll(other.way());
        return conditions;
    }

    /** The first pair of rules of two branches that decide differently about a field for some charge. */
    private void field(Placed first, Placed later, FieldKey field) {
        List<Placed> others = speakers(later, field);
        for (Placed one : speakers(first, field)) {
            for (Placed other : others) {
                looks++;
                if (isBounded() || differ(one, other, field) && found(first, later, both(one, other), field)) {
                    return;
                }
            }
        }
    }

    private boolean differ(Placed one, Placed other, FieldKey field) {
        return days.stream().anyMatch(day -> {
            Optional<?> choice = sayings.choice(one, field, day);
            Optional<?> against = sayings.choice(other, field, day);
            return choice.isPresent() && against.isPresent() && !choice.equals(against);
        });
    }

    private boolean found(Placed first, Placed later, List<RuleTree.Condition> conditions, FieldKey field) {
        for (LocalDate day : days) {
            Optional<Facts> charge = possible.charge(conditions, day);
            if (charge.isPresent()) {
                Placed kept = sayings.decides(first, field, charge.get());
                Placed other = sayings.decides(later, field, charge.get());
                if (kept != null
                        && other != null
                        && !sayings.choice(kept, field, day).equals(sayings.choice(other, field, day))) {
                    findings.add(finding(kept, other, field, charge.get()));
                    return true;
                }
            }
        }
        return false;
    }

    /** Rules of a branch that may say something about a field, the shallow ones first. */
    private List<Placed> speakers(Placed branch, FieldKey field) {
        int bit = 1 << field.ordinal();
        List<Placed> speakers = new ArrayList<>();
        Deque<Placed> open = new ArrayDeque<>(List.of(branch));
        while (!open.isEmpty()) {
            Placed rule = open.removeFirst();
            if (rule.isAlive() && (sayings.fields(rule) & bit) != 0) {
                speakers.add(rule);
            }
            rule.below().stream().filter(r -> (sayings.branch(r) & bit) != 0).forEach(open::add);
        }
        return speakers;
    }

    private TreeFinding finding(Placed kept, Placed other, FieldKey field, Facts charge) {
        String from = charge.date().equals(today) ? "" : "From " + Labels.date(charge.date()) + " on: ";
        String sentence = from + "A charge can match both " + words.rule(kept.rule()) + " and "
                + words.rule(other.rule()) + ", which disagree about " + field.json() + ": "
                + Words.choice(sayings.choice(kept, field, charge.date()).orElseThrow())
                + ", which is used because it stands first, against "
                + Words.choice(sayings.choice(other, field, charge.date()).orElseThrow()) + ".";
        return new TreeFinding(
                Kind.POSSIBLE_CONFLICT, other.id(), List.of(kept.id()), field.json(), sentence, example(charge), false);
    }

    private static Map<Dimension, String> example(Facts charge) {
        Map<Dimension, String> example = new EnumMap<>(Dimension.class);
        example.putAll(charge.values());
        if (!charge.codeGroups().isEmpty()) {
            example.put(Dimension.BILLING_CODE_GROUP, String.join(",", charge.codeGroups()));
        }
        return example;
    }
}
