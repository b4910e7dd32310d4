package org.claimtree.profiles.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtree.profiles.Sample.parseTree;
import static org.claimtree.profiles.Sample.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.claimtree.directory.MasterData;
import org.claimtree.profiles.ProfileBook;
import org.claimtree.profiles.RuleTree;
import org.claimtree.profiles.RuleWords;
import org.claimtree.profiles.Sample;
import org.claimtree.profiles.history.TreeComparison.Change;
import org.claimtree.profiles.history.TreeComparison.Side;
import org.junit.jupiter.api.Test;

class TreeComparisonTest {
    private static final String ARMSTRONG = rule("r1", "PROVIDER", "ARMSTRONG", "A");
    private static final String BAKER = rule("r2", "PROVIDER", "BAKER", "B");
    private static final String STAUB = rule("r3", "PROVIDER", "STAUB", "C");
    private static final String AT_TWO = rule("r4", "LOCATION", "TWO", "D");

    private final RuleWords words = words();

    private static RuleWords words() {
        Sample practice = Sample.practice();
        return new RuleWords(
                ProfileBook.of(1, practice.entries()), MasterData.of(1, practice.entries()), LocalDate.of(2026, 10, 5));
    }

    private TreeComparison.Result compared(RuleTree before, RuleTree after) {
        return TreeComparison.of(before, after, new TreeComparison.Words(words, words));
    }

    private List<String> changes(RuleTree before, RuleTree after) {
        return compared(before, after).items().stream()
                .map(item -> item.id() + " " + item.change())
                .toList();
    }

    @Test
    void equal_trees_differ_in_nothing() {
        RuleTree tree = parseTree(ARMSTRONG, rule("r2", "PROVIDER", "BAKER", "B", AT_TWO));

        TreeComparison.Result result = compared(tree, tree);

        assertThat(result.items()).isEmpty();
        assertThat(result.same()).isEqualTo(3);
        assertThat(compared(RuleTree.EMPTY, RuleTree.EMPTY)).isEqualTo(new TreeComparison.Result(List.of(), 0));
    }

    @Test
    void added_and_removed_rules_are_told_in_words_with_all_below_them() {
        RuleTree after = parseTree(ARMSTRONG, rule("r2", "PROVIDER", "BAKER", "B", AT_TWO));

        TreeComparison.Result grown = compared(parseTree(ARMSTRONG), after);
        TreeComparison.Result shrunk = compared(after, parseTree(ARMSTRONG));

        assertThat(grown.items())
                .containsExactly(
                        new TreeComparison.Item(
                                "r2",
                                Change.ADDED,
                                null,
                                new Side(
                                        "",
                                        "after Provider: DIANNA ARMSTRONG (ARMSTRONG)",
                                        "Provider: ANDREW BAKER (BAKER)",
                                        "profile B")),
                        new TreeComparison.Item(
                                "r4",
                                Change.ADDED,
                                null,
                                new Side(
                                        "Provider: ANDREW BAKER (BAKER)",
                                        "first",
                                        "Location: HARBOR CLINIC (TWO)",
                                        "profile D")));
        assertThat(grown.same()).isEqualTo(1);
        assertThat(shrunk.items())
                .extracting(item -> item.id() + " " + item.change() + " " + (item.after() == null))
                .containsExactly("r2 REMOVED true", "r4 REMOVED true");
        assertThat(shrunk.items()).allSatisfy(item -> assertThat(item.before()).isNotNull());
    }

    @Test
    void a_rule_that_changes_in_everything_has_an_item_for_each() {
        RuleTree before = parseTree(ARMSTRONG, rule("r2", "PROVIDER", "BAKER", "B", AT_TWO));
        RuleTree after =
                parseTree(ARMSTRONG, BAKER, rule("r3", "PROVIDER", "STAUB", "C", rule("r4", "LOCATION", "ONE", "E")));

        assertThat(changes(before, after)).containsExactly("r3 ADDED", "r4 MOVED", "r4 CONDITION", "r4 OUTCOME");
        assertThat(compared(before, after).items().get(1))
                .satisfies(item -> assertThat(item.before().path()).isEqualTo("Provider: ANDREW BAKER (BAKER)"))
                .satisfies(item -> assertThat(item.after().path()).isEqualTo("Provider: JAY STAUB (STAUB)"));
    }

    @Test
    void of_siblings_in_another_order_the_fewest_have_moved() {
        RuleTree before = parseTree(ARMSTRONG, BAKER, STAUB, AT_TWO);

        assertThat(changes(before, parseTree(AT_TWO, ARMSTRONG, BAKER, STAUB))).containsExactly("r4 MOVED");
        assertThat(changes(before, parseTree(BAKER, STAUB, ARMSTRONG, AT_TWO))).containsExactly("r1 MOVED");
        assertThat(changes(before, parseTree(ARMSTRONG, STAUB))).containsExactly("r2 REMOVED", "r4 REMOVED");
    }

    @Test
    void in_any_order_what_did_not_move_keeps_its_order_and_a_single_move_is_one() {
        Random random = new Random(20261127);
        for (int round = 0; round < 300; round++) {
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < 2 + random.nextInt(8); i++) {
                ids.add("r" + i);
            }
            List<String> shuffled = new ArrayList<>(ids);
            Collections.shuffle(shuffled, random);
            List<String> stayed = new ArrayList<>(shuffled);
            stayed.removeAll(moved(ids, shuffled));
            assertThat(stayed).isSortedAccordingTo(java.util.Comparator.comparing(ids::indexOf));
            assertThat(stayed)
                    .hasSize(longestInOrder(shuffled.stream().map(ids::indexOf).toList()));
        }
    }

    private List<String> moved(List<String> before, List<String> after) {
        return compared(providers(before), providers(after)).items().stream()
                .map(TreeComparison.Item::id)
                .toList();
    }

    private static RuleTree providers(List<String> ids) {
        return parseTree(
                ids.stream().map(id -> rule(id, "PROVIDER", "BAKER", "A")).toArray(String[]::new));
    }

    /** The obvious way, for small lists. */
    private static int longestInOrder(List<Integer> places) {
        int best = 0;
        for (int chosen = 0; chosen < 1 << places.size(); chosen++) {
            int last = -1;
            int length = 0;
            for (int i = 0; i < places.size() && length >= 0; i++) {
                if ((chosen >> i & 1) == 1) {
                    length = places.get(i) > last ? length + 1 : -1;
                    last = places.get(i);
                }
            }
            best = Math.max(best, length);
        }
        return best;
    }

    @Test
    void the_order_of_values_means_nothing_and_their_number_does() {
        RuleTree two = parseTree("{'id':'r1','when':{'dimension':'PAYER','is':['AETNA','MEDICARE']},'use':'A'}");
        RuleTree turned = parseTree("{'id':'r1','when':{'dimension':'PAYER','is':['MEDICARE','AETNA']},'use':'A'}");
        RuleTree not = parseTree("{'id':'r1','when':{'dimension':'PAYER','isNot':['MEDICARE','AETNA']},'use':'A'}");

        assertThat(changes(two, turned)).isEmpty();
        assertThat(changes(two, not)).containsExactly("r1 CONDITION");
        assertThat(changes(two, parseTree(rule("r1", "PAYER", "AETNA", "A")))).containsExactly("r1 CONDITION");
    }

    @Test
    void an_inheriting_rule_brings_in_something_else_when_the_rule_above_it_does() {
        String inherits = rule("r2", "PROVIDER", "BAKER", "inherit");
        RuleTree before = parseTree(ARMSTRONG, inherits);

        assertThat(changes(before, parseTree(rule("r1", "PROVIDER", "ARMSTRONG", "Z"), inherits)))
                .containsExactly("r1 OUTCOME", "r2 OUTCOME");
        assertThat(changes(before, parseTree(ARMSTRONG, rule("r2", "PROVIDER", "BAKER", "A"))))
                .as("the same profile, but no longer with the rule above")
                .containsExactly("r2 OUTCOME");
        assertThat(compared(before, parseTree(inherits)).items())
                .filteredOn(item -> item.id().equals("r2"))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.before().outcome())
                            .isEqualTo("inherits profile A from Provider: DIANNA ARMSTRONG (ARMSTRONG)");
                    assertThat(item.after().outcome()).isEqualTo("inherits nothing: there is no profile above it");
                });
    }
}
