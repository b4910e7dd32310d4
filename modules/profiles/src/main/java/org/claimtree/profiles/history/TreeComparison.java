package org.claimtree.profiles.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.claimtree.profiles.PlacedRule;
import org.claimtree.profiles.RuleTree;
import org.claimtree.profiles.RuleWords;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What differs between two trees, rule by rule. A rule is the same rule while it keeps its id. Of siblings that changed
 * their order the fewest are called moved; the order of a condition's values means nothing.
 */
public final class TreeComparison {
    private final Map<String, PlacedRule> before;
    private final Map<String, PlacedRule> after;
    private final RuleWords wordsBefore;
    private final RuleWords wordsAfter;
    private final Set<String> moved = new HashSet<>();

    /** What happened to a rule. */
    public enum Change {
        ADDED,
        REMOVED,
        /** It stands below another rule, or elsewhere among its siblings. */
        MOVED,
        CONDITION,
        /** It brings in another profile, or comes by the same one in another way. */
        OUTCOME
    }

    /**
     * A rule in words, on one side.
     *
     * @param path the rules above it from the top down; empty at the top
     * @param place {@code first} or {@code after …} among its siblings
     * @param condition such as {@code Provider: ANDREW BAKER (BAKER)}
     * @param outcome the profile that it brings in
     */
    @Schema(name = "RuleInWords")
    public record Side(String path, String place, String condition, String outcome) {}

    /**
     * One change; a rule with several has several of them.
     *
     * @param id of the rule
     * @param before left out for an added rule
     * @param after left out for a removed rule
     */
    @Schema(name = "RuleChange")
    public record Item(String id, Change change, Side before, Side after) {}

    /**
     * @param items in the order of the new tree, removed rules last
     * @param same how many rules did not change
     */
    public record Result(List<Item> items, int same) {}

    private TreeComparison(Map<String, PlacedRule> before, Map<String, PlacedRule> after, Words words) {
        this.before = before;
        this.after = after;
        this.wordsBefore = words.before();
        this.wordsAfter = words.after();
    }

    /** The words for either side: names may have changed too. */
    public record Words(RuleWords before, RuleWords after) {}

    /** Compares two trees. */
    public static Result of(RuleTree before, RuleTree after, Words words) {
        return new TreeComparison(byId(before), byId(after), words).result();
    }

    private static Map<String, PlacedRule> byId(RuleTree tree) {
        Map<String, PlacedRule> rules = new LinkedHashMap<>();
        PlacedRule.all(tree).forEach(placed -> rules.put(placed.rule().id(), placed));
        return rules;
    }

    private Result result() {
        findMoved();
        List<Item> items = new ArrayList<>();
        int same = 0;
        for (Map.Entry<String, PlacedRule> now : after.entrySet()) {
            PlacedRule then = before.get(now.getKey());
            List<Change> changes = then == null ? List.of(Change.ADDED) : changes(then, now.getValue());
            changes.forEach(change -> items.add(new Item(
                    now.getKey(),
                    change,
                    then == null ? null : side(then, wordsBefore),
                    side(now.getValue(), wordsAfter))));
            same += changes.isEmpty() ? 1 : 0;
        }
        before.forEach((id, then) -> {
            if (!after.containsKey(id)) {
                items.add(new Item(id, Change.REMOVED, side(then, wordsBefore), null));
            }
        });
        return new Result(items, same);
    }

    private List<Change> changes(PlacedRule then, PlacedRule now) {
        List<Change> changes = new ArrayList<>();
        if (moved.contains(now.rule().id())) {
            changes.add(Change.MOVED);
        }
        if (!asks(then.rule().when()).equals(asks(now.rule().when()))) {
            changes.add(Change.CONDITION);
        }
        boolean inherits = then.rule().then() instanceof RuleTree.Inherit;
        if (inherits != now.rule().then() instanceof RuleTree.Inherit
                || !Objects.equals(then.profile(), now.profile())) {
            changes.add(Change.OUTCOME);
        }
        return changes;
    }

    private static List<Object> asks(RuleTree.Condition when) {
        return List.of(when.dimension(), when.operator(), Set.copyOf(when.values()));
    }

    private static Side side(PlacedRule placed, RuleWords words) {
        return new Side(
                words.path(placed.above()), words.place(placed), words.condition(placed.rule()), words.outcome(placed));
    }

    private void findMoved() {
        Map<String, Integer> places = new HashMap<>();
        before.keySet().forEach(id -> places.put(id, places.size()));
        Map<String, List<String>> stayed = new LinkedHashMap<>();
        after.forEach((id, now) -> {
            PlacedRule then = before.get(id);
            if (then != null && parent(then).equals(parent(now))) {
                stayed.computeIfAbsent(parent(now), parent -> new ArrayList<>()).add(id);
            } else if (then != null) {
                moved.add(id);
            }
        });
        stayed.values().forEach(siblings -> {
            List<String> restless = new ArrayList<>(siblings);
            restless.removeAll(inOrder(siblings, places));
            moved.addAll(restless);
        });
    }

    private static String parent(PlacedRule placed) {
        List<RuleTree.Rule> above = placed.above();
        // No id is empty.
        return above.isEmpty() ? "" : above.get(above.size() - 1).id();
    }

    /** The most siblings that keep their former order: the longest rising run of their former places. */
    private static Set<String> inOrder(List<String> siblings, Map<String, Integer> places) {
        int[] lowestEnd = new int[siblings.size()];
        int[] comesAfter = new int[siblings.size()];
        int longest = 0;
        int[] ends = new int[siblings.size()];
        for (int i = 0; i < siblings.size(); i++) {
            int place = places.get(siblings.get(i));
            int found = Arrays.binarySearch(ends, 0, longest, place);
            int length = found < 0 ? -found - 1 : found;
            ends[length] = place;
            lowestEnd[length] = i;
            comesAfter[i] = length == 0 ? -1 : lowestEnd[length - 1];
            longest = Math.max(longest, length + 1);
        }
        Set<String> kept = new HashSet<>();
        for (int i = longest == 0 ? -1 : lowestEnd[longest - 1]; i >= 0; i = comesAfter[i]) {
            kept.add(siblings.get(i));
        }
        return kept;
    }
}
