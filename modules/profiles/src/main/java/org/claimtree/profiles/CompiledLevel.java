package org.claimtree.profiles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.claimtree.platform.Versions.Version;

/**
 * The rules of one level, found by what a charge is instead of being asked one after another. Asked singly are only those
 * that no look-up finds: {@code IS_NOT} and dimensions with several values; and all of a level that is short.
 */
final class CompiledLevel {
    /** So few rules are asked faster than they are looked up. */
    private static final int SHORT = 4;

    private static final int[] NONE = {};

    private final CompiledRule[] rules;
    private final Question[] questions;
    private final ByValue[] byValue;

    /** A rule that is asked singly. */
    private record Question(int place, RuleTree.Condition when) {}

    /** Places of the rules that want this value of a dimension, in tree order. */
    private record ByValue(Dimension dimension, Map<String, int[]> places) {
        int[] matching(Facts facts) {
            String value = facts.values().get(dimension);
            return value == null ? NONE : places.getOrDefault(value, NONE);
        }
    }

    private CompiledLevel(CompiledRule[] rules, Question[] questions, ByValue[] byValue) {
        this.rules = rules;
        this.questions = questions;
        this.byValue = byValue;
    }

    /**
     * @param siblings in tree order
     * @param above the rule that they stand below, null at the top
     * @param history all versions of a profile, the newest first
     */
    static CompiledLevel of(
            List<RuleTree.Rule> siblings, CompiledRule above, Function<String, List<Version<Profile>>> history) {
        CompiledRule[] rules = new CompiledRule[siblings.size()];
        List<Question> questions = new ArrayList<>(0);
        Map<Dimension, Map<String, int[]>> byValue = new EnumMap<>(Dimension.class);
        List<RuleTree.Rule> lenders = RuleTree.lenders(siblings);
        for (int place = 0; place < rules.length; place++) {
            RuleTree.Rule rule = siblings.get(place);
            rules[place] = new CompiledRule(rule, above, lenders.get(place), history);
            RuleTree.Condition when = rule.when();
            if (rules.length <= SHORT
                    || when.operator() == RuleTree.Operator.IS_NOT
                    || when.dimension().isMultiValued()) {
                questions.add(new Question(place, when));
            } else {
                Map<String, int[]> places = byValue.computeIfAbsent(when.dimension(), d -> new HashMap<>());
                for (String value : when.values()) {
                    places.merge(value, new int[] {place}, CompiledLevel::joined);
                }
            }
        }
        return new CompiledLevel(
                rules,
                questions.toArray(Question[]::new),
                byValue.entrySet().stream()
                        .map(e -> new ByValue(e.getKey(), e.getValue()))
                        .toArray(ByValue[]::new));
    }

    CompiledRule rule(int place) {
        return rules[place];
    }

    /** Places of the rules that match, in tree order. */
    int[] matching(Facts facts) {
        int[] found = answered(facts);
        for (ByValue index : byValue) {
            found = inOrder(found, index.matching(facts));
        }
        return found;
    }

    private int[] answered(Facts facts) {
        int[] found = NONE;
        int count = 0;
        for (Question question : questions) {
            if (question.when().matches(facts)) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, Math.max(SHORT, 2 * count));
                }
                found[count++] = question.place();
            }
        }
        return count == found.length ? found : Arrays.copyOf(found, count);
    }

    private static int[] inOrder(int[] some, int[] others) {
        if (some.length == 0 || others.length == 0) {
            return some.length == 0 ? others : some;
        }
        int[] all = joined(some, others);
        Arrays.sort(all);
        return all;
    }

    private static int[] joined(int[] some, int[] others) {
        int[] all = Arrays.copyOf(some, some.length + others.length);
        System.arraycopy(others, 0, all, some.length, others.length);
        return all;
    }
}
