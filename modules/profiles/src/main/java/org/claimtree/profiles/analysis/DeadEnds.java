package org.claimtree.profiles.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.claimtree.profiles.Dimension;
import org.claimtree.profiles.RuleTree;
import org.claimtree.profiles.analysis.TreeFinding.Kind;

/** Finds rules that no charge reaches, and those that every charge matches that gets there. */
final class DeadEnds {
    /** Beyond this size a conflicting set is one from which nothing can be left out, maybe not the smallest. */
    private static final int SEARCHED = 3;

    private final Possible possible;
    private final Implications implications;
    private final Words words;
    private final List<TreeFinding> findings = new ArrayList<>();

    DeadEnds(Possible possible, Implications implications, Words words) {
        this.possible = possible;
        this.implications = implications;
        this.words = words;
    }

    /** In tree order; the rules know afterwards whether they are alive. */
    List<TreeFinding> find(List<Placed> rules) {
        rules.forEach(this::look);
        return findings;
    }

    private void look(Placed rule) {
        if (!rule.isAlive()) {
            findings.add(TreeFinding.of(
                    Kind.DEAD_END,
                    rule.id(),
                    List.of(rule.deadBy().id()),
                    "No charge gets here: it stands below "
                            + words.rule(rule.deadBy().rule()) + ", which no charge reaches."));
        } else if (!possible.isPossible(rule.way())) {
            rule.die(rule);
            List<Integer> places = smallest(rule.wayAbove(), rule.rule().when());
            List<RuleTree.Condition> conditions = conditions(rule.way(), places);
            conditions.add(rule.rule().when());
            findings.add(TreeFinding.of(
                    Kind.DEAD_END, rule.id(), ids(rule, places), words.impossible(conditions, implications)));
        } else {
            alwaysTrue(rule);
        }
        rule.below().forEach(this::look);
    }

    /** No charge that gets here fails the condition. */
    private void alwaysTrue(Placed rule) {
        RuleTree.Condition when = rule.rule().when();
        RuleTree.Condition fails = new RuleTree.Condition(
                when.dimension(),
                when.operator() == RuleTree.Operator.IS ? RuleTree.Operator.IS_NOT : RuleTree.Operator.IS,
                when.values());
        List<RuleTree.Condition> way = new ArrayList<>(rule.wayAbove());
        way.add(fails);
        if (!way.isEmpty() && !possible.isPossible(way)) {
            List<Integer> places = smallest(rule.wayAbove(), fails);
            findings.add(TreeFinding.of(
                    Kind.ALWAYS_TRUE,
                    rule.id(),
                    ids(rule, places),
                    "Every charge that gets here matches: "
                            + String.join(
                                    " and ",
                                    places.stream()
                                            .map(p -> words.rule(
                                                    rule.path().get(p).rule()))
                                            .toList())
                            + " above already says it."));
        }
    }

    private static List<String> ids(Placed rule, List<Integer> places) {
        List<Placed> path = rule.path();
        return places.stream().map(p -> path.get(p).id()).toList();
    }

    private static List<RuleTree.Condition> conditions(List<RuleTree.Condition> way, List<Integer> places) {
        List<RuleTree.Condition> conditions = new ArrayList<>();
        places.forEach(p -> conditions.add(way.get(p)));
        return conditions;
    }

    /** Places of the fewest conditions above that no charge can meet together with the last one; the nearest of equals. */
    private List<Integer> smallest(List<RuleTree.Condition> above, RuleTree.Condition last) {
        Set<Dimension> tied = Possible.tiedTo(last.dimension());
        List<Integer> places = new ArrayList<>();
        for (int place = above.size() - 1; place >= 0; place--) {
            if (tied.contains(above.get(place).dimension())) {
                places.add(place);
            }
        }
        for (int size = 1; size <= Math.min(SEARCHED, places.size()); size++) {
            List<Integer> found = search(above, last, places, size, List.of());
            if (found != null) {
                return found.stream().sorted().toList();
            }
        }
        for (Integer place : List.copyOf(places)) {
            List<Integer> fewer = new ArrayList<>(places);
            fewer.remove(place);
            if (!meets(above, last, fewer)) {
                places = fewer;
            }
        }
        return places.stream().sorted().toList();
    }

    private List<Integer> search(
            List<RuleTree.Condition> above,
            RuleTree.Condition last,
            List<Integer> places,
            int size,
            List<Integer> chosen) {
        if (size == 0) {
            return meets(above, last, chosen) ? null : chosen;
        }
        for (int i = 0; i + size <= places.size(); i++) {
            List<Integer> more = new ArrayList<>(chosen);
            more.add(places.get(i));
            List<Integer> found = search(above, last, places.subList(i + 1, places.size()), size - 1, more);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private boolean meets(List<RuleTree.Condition> above, RuleTree.Condition last, List<Integer> places) {
        List<RuleTree.Condition> conditions = conditions(above, places);
        conditions.add(last);
        return possible.isPossible(conditions);
    }
}
