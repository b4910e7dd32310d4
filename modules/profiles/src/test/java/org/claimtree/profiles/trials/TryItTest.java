package org.claimtree.profiles.trials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claimtree.profiles.Sample.parseTree;
import static org.claimtree.profiles.Sample.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.profiles.Dimension;
import org.claimtree.profiles.RuleTree;
import org.claimtree.profiles.SavingFixture;
import org.claimtree.profiles.trials.TryIt.MatchedRule;
import org.claimtree.profiles.trials.TryIt.TriedField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class TryItTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 5);
    private static final TriedFacts BAKER_AT_TWO =
            facts(Map.of(Dimension.PROVIDER, "BAKER", Dimension.LOCATION, "TWO", Dimension.PAYER, "AETNA"));

    private SavingFixture practice;
    private long tree;

    private static TriedFacts facts(Map<Dimension, String> values) {
        return new TriedFacts(DAY, values, List.of());
    }

    @BeforeEach
    void open() {
        practice = new SavingFixture();
        practice.profile("A", "1900-01-01", "'billing.contact':{'blank':true}", null, 0);
        practice.profile("LOC-TWO", "1900-01-01", "'clia':{'typed':'11D0000001'}", null, 0);
        practice.profile("LATE", "2026-12-01", "'clia':{'blank':true}", null, 0);
        tree = practice.tree(
                0,
                rule("r1", "PROVIDER", "ARMSTRONG", "A"),
                rule("r2", "PROVIDER", "BAKER", "inherit", rule("r3", "LOCATION", "TWO", "LOC-TWO")),
                rule("r4", "PAYER", "AETNA", "LATE"));
    }

    @AfterEach
    void close() {
        practice.close();
    }

    private TryIt.Result tried(RuleTree rules, Long asOf) {
        return practice.trials.run(new TryIt.Trial(rules, asOf, BAKER_AT_TWO));
    }

    private static TriedField field(TryIt.Result result, String name) {
        return result.fields().stream()
                .filter(f -> f.field().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_saved_tree_tells_which_rules_match_what_is_sent_and_why() {
        TryIt.Result result = tried(null, null);

        assertThat(result.matched())
                .containsExactly(
                        new MatchedRule("r2", "A", "r1"),
                        new MatchedRule("r3", "LOC-TWO", null),
                        new MatchedRule("r4", "LATE", null));
        TriedField clia = field(result, "clia");
        assertThat(clia.value()).isEqualTo("11D0000001");
        assertThat(clia.sentence()).startsWith("clia is 11D0000001, typed in: profile LOC-TWO");
        assertThat(clia.source()).isEqualTo("typed");
        assertThat(clia.profile()).isEqualTo("LOC-TWO");
        assertThat(clia.rules()).containsExactly("r2", "r3");
        assertThat(clia.shadowed()).singleElement().asString().contains("05D0937000, from location HARBOR CLINIC");
        TriedField contact = field(result, "billing.contact");
        assertThat(contact.value()).isNull();
        assertThat(contact.source()).isEqualTo("blank");
        assertThat(contact.inheritedFrom()).isEqualTo("r1");
        assertThat(result.fields()).hasSize(22);
        assertThat(result.notInEffect()).singleElement().satisfies(late -> {
            assertThat(late.profile()).isEqualTo("LATE");
            assertThat(late.rules()).containsExactly("r4");
        });
    }

    @Test
    void a_draft_answers_in_place_of_the_saved_tree_and_changes_nothing() {
        TryIt.Result result = tried(parseTree(rule("x", "LOCATION", "TWO", "A")), null);

        assertThat(result.matched()).containsExactly(new MatchedRule("x", "A", null));
        assertThat(field(result, "clia").value()).isEqualTo("05D0937000");
        assertThat(practice.book().treeRevision()).isEqualTo(tree);
    }

    @Test
    void an_earlier_revision_answers_with_what_was_known_then() {
        assertThat(tried(null, 1L).matched()).isEmpty();
        assertThat(field(tried(null, 1L), "billing.contact").value()).isEqualTo("BILLING OFFICE, 4105550100");
        assertThat(tried(null, tree)).isEqualTo(tried(null, null));
    }

    @Test
    void before_any_practice_nothing_is_sent_and_the_default_profile_is_not_in_effect() {
        TryIt.Result nothing = practice.trials.run(new TryIt.Trial(null, 0L, facts(Map.of())));

        assertThat(nothing.fields()).allSatisfy(f -> assertThat(f.source()).isNull());
        assertThat(nothing.notInEffect())
                .singleElement()
                .satisfies(n -> assertThat(n.profile()).isEqualTo("DEFAULT"));
    }

    @Test
    void unknown_names_unusable_profiles_and_revisions_to_come_are_refused_with_their_places() {
        TriedFacts unknown = new TriedFacts(
                DAY, Map.of(Dimension.PROVIDER, "GONE", Dimension.PLACE_OF_SERVICE, "office"), List.of("LABS", "NONE"));
        RuleTree draft = parseTree(
                rule("r1", "PROVIDER", "NOBODY", "A", rule("r2", "LOCATION", "TWO", "MISSING")),
                rule("r3", "LOCATION", "TWO", "DEFAULT"));

        assertThatThrownBy(() -> practice.trials.run(new TryIt.Trial(draft, null, unknown)))
                .isInstanceOfSatisfying(
                        Problem.class,
                        refused -> assertThat(refused.errors())
                                .extracting(InputProblem::pointer, InputProblem::code)
                                .containsExactlyInAnyOrder(
                                        org.assertj.core.groups.Tuple.tuple("/facts/values/PROVIDER", "UNKNOWN_VALUE"),
                                        org.assertj.core.groups.Tuple.tuple(
                                                "/facts/values/PLACE_OF_SERVICE", "UNKNOWN_VALUE"),
                                        org.assertj.core.groups.Tuple.tuple("/facts/codeGroups/1", "UNKNOWN_VALUE"),
                                        org.assertj.core.groups.Tuple.tuple("/rules/0/rules/0/use", "UNKNOWN_PROFILE"),
                                        org.assertj.core.groups.Tuple.tuple("/rules/1/use", "DEFAULT_NOT_USABLE")));
        assertThatThrownBy(() -> tried(null, 99L))
                .isInstanceOfSatisfying(
                        Problem.class,
                        refused -> assertThat(refused.errors())
                                .extracting(InputProblem::pointer)
                                .containsExactly("/asOf"));
    }
}
