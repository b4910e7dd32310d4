package org.claimtree.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtree.profiles.Sample.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlacedRuleTest {
    private static final RuleTree TREE = Sample.parseTree(
            rule("first", "PAYER", "AETNA", "inherit"),
            rule("a", "PROVIDER", "ARMSTRONG", "A"),
            rule(
                    "b",
                    "PROVIDER",
                    "BAKER",
                    "inherit",
                    rule("below", "LOCATION", "TWO", "inherit"),
                    rule("own", "LOCATION", "ONE", "B")),
            rule("c", "PROVIDER", "STAUB", "inherit"));

    private static String words(PlacedRule placed) {
        List<String> path = placed.path().stream().map(RuleTree.Rule::id).toList();
        Optional<String> lender = placed.inheritedFrom().map(RuleTree.Rule::id);
        return String.join(">", path) + " " + placed.profile() + " " + lender.orElse("-") + " "
                + (placed.before() == null
                        ? "first"
                        : "after " + placed.before().id());
    }

    @Test
    void rules_are_read_down_the_page_with_what_they_bring_in_and_from_whom() {
        assertThat(PlacedRule.all(TREE))
                .extracting(PlacedRuleTest::words)
                .containsExactly(
                        "first null - first",
                        "a A - after first",
                        "b A a after a",
                        "b>below null - first",
                        "b>own B - after below",
                        "c A a after b");
        assertThat(TREE.size()).isEqualTo(6);
        assertThat(PlacedRule.all(RuleTree.EMPTY)).isEmpty();
    }

    @Test
    void matching_rules_stand_below_matching_ones_and_a_rule_that_does_not_match_lends_its_profile() {
        Facts.Builder baker = Facts.on(LocalDate.of(2026, 10, 5)).with(Dimension.PROVIDER, "BAKER");

        assertThat(PlacedRule.matching(TREE, baker.build()))
                .extracting(PlacedRuleTest::words)
                .containsExactly("b A a after a");
        assertThat(PlacedRule.matching(
                        TREE, baker.with(Dimension.LOCATION, "ONE").build()))
                .extracting(PlacedRuleTest::words)
                .containsExactly("b A a after a", "b>own B - after below");
        assertThat(PlacedRule.matching(
                        TREE,
                        Facts.on(LocalDate.of(2026, 10, 5))
                                .with(Dimension.LOCATION, "ONE")
                                .build()))
                .as("nothing below a rule that does not match")
                .isEmpty();
    }
}
