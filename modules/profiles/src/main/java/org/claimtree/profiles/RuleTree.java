package org.claimtree.profiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The saved rules below the Default Profile, in the order in which they stand on screen. Order arranges, it gives no
 * precedence: all matching siblings apply. Immutable; a save makes a new tree.
 *
 * @param rules rules directly below the Default Profile
 */
public record RuleTree(List<Rule> rules) {
    /** Rules that a tree may have. */
    public static final int MAX_RULES = 10_000;

    /** Levels of rules below the Default Profile that a tree may have. */
    public static final int MAX_LEVELS = 32;

    /** No rules: the Default Profile decides everything. */
    public static final RuleTree EMPTY = new RuleTree(List.of());

    public RuleTree {
        rules = List.copyOf(rules);
    }

    /** How many rules there are on all levels together. */
    public int size() {
        return PlacedRule.all(this).size();
    }

    /**
     * The rules whose profiles these siblings bring in: each its own, or for an inheriting one the nearest before it that
     * uses one; null where there is none. Whether rules match does not matter, nor whether profiles are in effect.
     */
    public static List<Rule> lenders(List<Rule> siblings) {
        List<Rule> lenders = new ArrayList<>(siblings.size());
        Rule lender = null;
        for (Rule rule : siblings) {
            lender = rule.then() instanceof Use ? rule : lender;
            lenders.add(lender);
        }
        return lenders;
    }

    /**
     * One condition and one outcome, and rules below it that are asked only when it matches.
     *
     * @param id unique in the tree; stays with the rule when others are inserted or moved
     * @param when the if
     * @param then the then
     * @param children in order
     */
    public record Rule(String id, Condition when, Outcome then, List<Rule> children) {
        public Rule {
            Objects.requireNonNull(id);
            Objects.requireNonNull(when);
            Objects.requireNonNull(then);
            children = List.copyOf(children);
        }

        /** Ref of the profile that it uses itself; null when it inherits. */
        public String profile() {
            return then instanceof Use use ? use.profile() : null;
        }
    }

    /**
     * @param dimension what is asked
     * @param operator how
     * @param values at least one, none twice
     */
    public record Condition(Dimension dimension, Operator operator, List<String> values) {
        public Condition {
            Objects.requireNonNull(dimension);
            Objects.requireNonNull(operator);
            values = List.copyOf(values);
            if (values.isEmpty()) {
                throw new IllegalArgumentException("A condition has at least one value");
            }
        }

        /** A charge without a value for the dimension matches no {@code IS} and every {@code IS_NOT}. */
        public boolean matches(Facts facts) {
            return hasOne(facts) == (operator == Operator.IS);
        }

        private boolean hasOne(Facts facts) {
            if (!dimension.isMultiValued()) {
                String value = facts.values().get(dimension);
                return value != null && values.contains(value);
            }
            for (String value : dimension.valuesIn(facts)) {
                if (values.contains(value)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** How a condition asks. */
    public enum Operator {
        /** Has one of the values. */
        IS,
        /** Has none of the values. */
        IS_NOT
    }

    /** What a matching rule brings in. */
    public sealed interface Outcome {}

    /** This profile, never the Default Profile. */
    public record Use(String profile) implements Outcome {
        public Use {
            Objects.requireNonNull(profile);
        }
    }

    /** The profile directly above on screen: the effective profile of the sibling just before. */
    public record Inherit() implements Outcome {}
}
