package org.claimtree.profiles.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claimtree.profiles.Sample.rule;

import java.time.Instant;
import java.time.LocalDate;
import org.claimtree.platform.Problem;
import org.claimtree.profiles.FieldKey;
import org.claimtree.profiles.ProfileBook;
import org.claimtree.profiles.RuleTree;
import org.claimtree.profiles.SavingFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class TreeHistoryTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 10, 5);

    private SavingFixture practice;
    private CompareTrees compare;
    private long profileA;
    private long first;
    private long second;

    @BeforeEach
    void open() {
        practice = new SavingFixture();
        compare = new CompareTrees(practice.history);
        profileA = practice.profile("A", "1900-01-01", "'clia':{'from':'location'}", null, 0)
                .revision();
        first = practice.tree(0, rule("r1", "PROVIDER", "BAKER", "A", rule("r2", "LOCATION", "TWO", "A")));
        practice.profile("A", "1900-01-01", "'clia':{'blank':true}", null, profileA);
        second = practice.treeWith(first, "for the new doctor", null, rule("r1", "PROVIDER", "STAUB", "A"));
    }

    @AfterEach
    void close() {
        practice.close();
    }

    @Test
    void versions_are_told_from_the_first_on_and_the_last_is_the_visible_one() {
        assertThat(practice.history.versions(0, 100))
                .isEqualTo(new TreeHistory.Page(
                        java.util.List.of(
                                new TreeHistory.Version(1, first, "anna", NOON, null, 2, false),
                                new TreeHistory.Version(2, second, "anna", NOON, "for the new doctor", 1, true)),
                        2));
        assertThat(practice.history.versions(1, 1).items())
                .extracting(TreeHistory.Version::number)
                .containsExactly(2);
        assertThat(practice.history.versions(2, 5)).isEqualTo(new TreeHistory.Page(java.util.List.of(), 2));
    }

    @Test
    void a_version_shows_rules_and_profiles_as_they_were_when_it_was_saved() {
        ProfileBook then = practice.history.book(practice.history.version(first).revision());

        assertThat(then.tree().rules()).extracting(RuleTree.Rule::id).containsExactly("r1");
        assertThat(then.tree().size()).isEqualTo(2);
        assertThat(then.profiles().contentOn("A", DAY).orElseThrow().choice(FieldKey.CLIA))
                .hasToString("Optional[From[source=LOCATION]]");
        assertThat(practice.book().profiles().contentOn("A", DAY).orElseThrow().choice(FieldKey.CLIA))
                .hasToString("Optional[Blank[]]");
    }

    @Test
    void a_revision_that_saved_no_tree_is_no_version() {
        for (long revision : new long[] {1, profileA, 99}) {
            assertThatThrownBy(() -> practice.history.version(revision))
                    .isInstanceOfSatisfying(
                            Problem.class,
                            refused -> assertThat(refused.status()).isEqualTo(404));
        }
    }

    @Test
    void saving_the_rules_of_an_old_version_makes_a_new_one_and_leaves_profiles_as_they_are() {
        RuleTree old = practice.history.book(first).tree();

        long restored = practice.restore(old, second);

        assertThat(practice.history.versions(0, 100).items())
                .extracting(v -> v.number() + " " + v.revision() + " " + v.rules() + " " + v.visible())
                .containsExactly("1 " + first + " 2 false", "2 " + second + " 1 false", "3 " + restored + " 2 true");
        assertThat(practice.book().tree()).isEqualTo(old);
        assertThat(practice.book().profiles().contentOn("A", DAY).orElseThrow().choice(FieldKey.CLIA))
                .hasToString("Optional[Blank[]]");
        assertThat(compare.versions(first, restored).items()).isEmpty();
    }

    @Test
    void a_tree_that_came_with_something_else_says_with_what() {
        long imported = practice.run(
                () -> practice.log.append("practice import", java.util.List.of(ProfileBook.treeEntry(RuleTree.EMPTY))));

        assertThat(practice.history.version(imported).comment()).isEqualTo("practice import");
        assertThat(practice.history.version(imported).rules()).isZero();
    }

    @Test
    void without_being_told_which_the_last_save_is_compared_with_the_one_before_it() {
        CompareTrees.Comparison last = compare.versions(null, null);

        assertThat(last.from().revision()).isEqualTo(first);
        assertThat(last.to().revision()).isEqualTo(second);
        assertThat(last.items())
                .extracting(item -> item.id() + " " + item.change())
                .containsExactly("r1 CONDITION", "r2 REMOVED");
        assertThat(compare.versions(null, first).from())
                .as("nothing was before it")
                .isNull();
        assertThat(compare.versions(second, first).items())
                .extracting(item -> item.id() + " " + item.change())
                .containsExactly("r1 CONDITION", "r2 ADDED");
    }

    @Test
    void a_draft_is_compared_with_the_version_that_it_started_from() {
        CompareTrees.Comparison draft =
                compare.draft(first, practice.history.book(second).tree());

        assertThat(draft.from().revision()).isEqualTo(first);
        assertThat(draft.to()).isNull();
        assertThat(draft.items()).isEqualTo(compare.versions(first, second).items());
        assertThat(compare.draft(0, RuleTree.EMPTY).items()).isEmpty();
        assertThatThrownBy(() -> compare.draft(99, RuleTree.EMPTY)).isInstanceOf(Problem.class);
    }

    @Test
    void an_unknown_version_cannot_be_compared() {
        assertThatThrownBy(() -> compare.versions(profileA, second))
                .isInstanceOfSatisfying(
                        Problem.class, refused -> assertThat(refused.status()).isEqualTo(404));
        assertThatThrownBy(() -> compare.versions(null, 99L)).isInstanceOf(Problem.class);
    }

    @Test
    void causes_name_who_changed_what_and_come_in_pages() {
        ReadCauses causes = new ReadCauses(practice.log, practice.profiles);
        assertThat(causes.causes(0, 100)).isEqualTo(new ReadCauses.Page(java.util.List.of(), 0));
        long moved = practice.practiceMovesTo("9 HILL RD", "2026-06-01");
        practice.practiceMovesTo("7 LAKE RD", "2026-07-01");

        ReadCauses.Page page = causes.causes(0, 1);

        assertThat(page.total()).isEqualTo(2);
        assertThat(page.items()).singleElement().satisfies(line -> {
            assertThat(line.revision()).isEqualTo(moved);
            assertThat(line.by()).isEqualTo("anna");
            assertThat(line.cause()).isEqualTo("practice");
            assertThat(line.subject()).isEqualTo("PRACTICE");
            assertThat(line.fields()).extracting(DefaultCauses.Moved::field).containsExactly("billing.address");
        });
        assertThat(causes.causes(1, 100).items()).hasSize(1);
        assertThat(causes.causes(2, 100).items()).isEmpty();
    }
}
