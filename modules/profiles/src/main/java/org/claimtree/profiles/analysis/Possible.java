package org.claimtree.profiles.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.claimtree.platform.RevisionEntry;
import org.claimtree.profiles.Dimension;
import org.claimtree.profiles.Facts;
import org.claimtree.profiles.RuleTree;

/**
 * Whether a charge can meet several conditions at once, and if so one that does. Says no only when it is certain: when no
 * value is left that is wanted, or the directory gives every one that is left something else that is not.
 */
final class Possible {
    private static final List<Set<Dimension>> TIED = List.of(
            Set.of(Dimension.LOCATION, Dimension.DIVISION),
            Set.of(Dimension.FORM_TYPE, Dimension.MEDIUM),
            Set.of(Dimension.PLAN, Dimension.PAYER, Dimension.PAYER_TYPE),
            Set.of(Dimension.BILLING_CODE, Dimension.BILLING_CODE_GROUP));
    private static final List<Dimension> FREE =
            List.of(Dimension.PROVIDER, Dimension.REFERRING_PROVIDER, Dimension.PLACE_OF_SERVICE);

    private final Implications implications;

    Possible(Implications implications) {
        this.implications = implications;
    }

    /** Dimensions between which the directory knows a connection, this one among them. */
    static Set<Dimension> tiedTo(Dimension dimension) {
        return TIED.stream()
                .filter(tied -> tied.contains(dimension))
                .findFirst()
                .orElse(Set.of(dimension));
    }

    /** Whether there can be such a charge on any day. */
    boolean isPossible(Collection<RuleTree.Condition> conditions) {
        return new Search(conditions, null).run().isPresent();
    }

    /** Such a charge on a day, with what follows from its values. */
    Optional<Facts> charge(Collection<RuleTree.Condition> conditions, LocalDate day) {
        return new Search(conditions, day).run();
    }

    private final class Search {
        private final Map<Dimension, List<RuleTree.Condition>> conditions = new EnumMap<>(Dimension.class);
        private final LocalDate day;
        private final Facts.Builder facts;

        Search(Collection<RuleTree.Condition> all, LocalDate day) {
            all.forEach(c -> conditions
                    .computeIfAbsent(c.dimension(), d -> new ArrayList<>(2))
                    .add(c));
            this.day = day;
            this.facts = Facts.on(day == null ? RevisionEntry.ALWAYS : day);
        }

        Optional<Facts> run() {
            boolean possible = FREE.stream().allMatch(free -> chosen(free, asked(free)))
                    && tied(Dimension.LOCATION, Dimension.DIVISION, l -> implications.divisions(l, day))
                    && tied(Dimension.FORM_TYPE, Dimension.MEDIUM, f -> implications.mediums(f, day))
                    && insurer()
                    && code();
            return possible ? Optional.of(facts.build()) : Optional.empty();
        }

        private Asked asked(Dimension dimension) {
            List<RuleTree.Condition> of = conditions.get(dimension);
            return of == null ? Asked.NOTHING : new Asked(of);
        }

        /** Gives the charge a value that is wanted; none where none is. */
        private boolean chosen(Dimension dimension, Asked asked) {
            if (asked.isOpen()) {
                return true;
            }
            Optional<String> value = asked.candidates().stream().findFirst();
            facts.with(dimension, value.orElse(null));
            return value.isPresent();
        }

        private boolean tied(Dimension from, Dimension to, Function<String, Set<Optional<String>>> following) {
            Asked asked = asked(from);
            Asked then = asked(to);
            if (asked.isOpen()) {
                return chosen(to, then);
            }
            for (String value : asked.candidates()) {
                if (follows(to, then, following.apply(value))) {
                    facts.with(from, value);
                    return true;
                }
            }
            return false;
        }

        /** Gives the charge one of these, or any where nothing is known. */
        private boolean follows(Dimension dimension, Asked asked, Set<Optional<String>> following) {
            if (following.isEmpty()) {
                return chosen(dimension, asked);
            }
            for (Optional<String> value : following) {
                if (asked.allows(value.orElse(null))) {
                    facts.with(dimension, value.orElse(null));
                    return true;
                }
            }
            return false;
        }

        private boolean insurer() {
            Asked plan = asked(Dimension.PLAN);
            if (!plan.isOpen()) {
                return plan.candidates().stream().anyMatch(this::plan);
            }
            Asked payer = asked(Dimension.PAYER);
            if (!payer.isOpen()) {
                return payer.candidates().stream().anyMatch(ref -> payer(ref, plan));
            }
            return chosen(Dimension.PAYER_TYPE, asked(Dimension.PAYER_TYPE));
        }

        private boolean plan(String plan) {
            Set<Optional<String>> payers = implications.payers(plan);
            facts.with(Dimension.PLAN, plan);
            if (payers.isEmpty()) {
                return chosen(Dimension.PAYER, asked(Dimension.PAYER))
                        && chosen(Dimension.PAYER_TYPE, asked(Dimension.PAYER_TYPE));
            }
            Asked wanted = asked(Dimension.PAYER);
            for (Optional<String> payer : payers) {
                if (wanted.allows(payer.orElseThrow()) && typeOf(plan, payer.get())) {
                    facts.with(Dimension.PAYER, payer.get());
                    return true;
                }
            }
            return false;
        }

        /** The plan's own type, where it has none its payer's. */
        private boolean typeOf(String plan, String payer) {
            Asked type = asked(Dimension.PAYER_TYPE);
            for (Optional<String> own : implications.typesOfPlan(plan, day)) {
                if (follows(
                        Dimension.PAYER_TYPE,
                        type,
                        own.isPresent() ? Set.of(own) : implications.typesOfPayer(payer, day))) {
                    return true;
                }
            }
            return false;
        }

        /** Without a plan, or with one of the payer's that is not refused. */
        private boolean payer(String payer, Asked plan) {
            facts.with(Dimension.PAYER, payer);
            if (follows(Dimension.PAYER_TYPE, asked(Dimension.PAYER_TYPE), implications.typesOfPayer(payer, day))) {
                return true;
            }
            for (String one : implications.plansOf(payer)) {
                if (plan.allows(one) && typeOf(one, payer)) {
                    facts.with(Dimension.PLAN, one);
                    return true;
                }
            }
            return false;
        }

        private boolean code() {
            Asked code = asked(Dimension.BILLING_CODE);
            Asked groups = asked(Dimension.BILLING_CODE_GROUP);
            if (code.isOpen()) {
                return groups(groups, group -> true);
            }
            for (String one : code.candidates()) {
                boolean possible = implications.knowsCode(one)
                        ? groups.refused().stream().allMatch(g -> can(one, g, Optional.empty()))
                                && groups(groups, g -> can(one, g, Optional.of(g)))
                        : groups(groups, group -> true);
                if (possible) {
                    facts.with(Dimension.BILLING_CODE, one);
                    return true;
                }
            }
            return false;
        }

        private boolean can(String code, String group, Optional<String> membership) {
            Set<Optional<String>> known = implications.memberships(code, group, day);
            return known.isEmpty() || known.contains(membership);
        }

        /** A charge can be in several groups: each condition gets one of its own. */
        private boolean groups(Asked asked, java.util.function.Predicate<String> can) {
            List<String> chosen = new ArrayList<>();
            for (Set<String> wanted : asked.wanted()) {
                Optional<String> group = wanted.stream().filter(can).findFirst();
                if (group.isEmpty()) {
                    return false;
                }
                chosen.add(group.get());
            }
            facts.inGroups(chosen);
            return true;
        }
    }
}
