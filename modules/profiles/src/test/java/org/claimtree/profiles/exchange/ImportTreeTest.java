package org.claimtree.profiles.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claimtree.profiles.Sample.rule;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.profiles.RuleTree;
import org.claimtree.profiles.Sample;
import org.claimtree.profiles.SavingFixture;
import org.claimtree.profiles.web.Documents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class ImportTreeTest {
    private SavingFixture practice;

    @BeforeEach
    void open() {
        practice = new SavingFixture();
    }

    @AfterEach
    void close() {
        practice.close();
    }

    /** As it is written and read again. */
    private static TreeDocument exported(SavingFixture practice) {
        return Documents.read(
                CanonicalJson.write(TreeDocument.of(practice.book()).written()));
    }

    /** A practice with profiles of several versions, some of them superseded, and a tree of some depth. */
    private static void build(SavingFixture practice, Random random) {
        long revision = 0;
        for (String ref : List.of("B", "A", "C")) {
            revision = 0;
            for (int i = 0; i <= random.nextInt(4); i++) {
                String overrides = random.nextBoolean()
                        ? "'clia':{'typed':'11D000000" + random.nextInt(10) + "'}"
                        : "'billing.payTo':{'blank':true}";
                revision = practice.profile(
                                ref, "2026-0" + (1 + random.nextInt(3)) + "-01", overrides, List.of(), revision)
                        .revision();
            }
        }
        practice.tree(
                0,
                rule("r1", "PROVIDER", "BAKER", "B", rule("r2", "LOCATION", "TWO", random.nextBoolean() ? "A" : "C")),
                rule("r3", "PROVIDER", "STAUB", "inherit"));
    }

    @Test
    void what_is_exported_and_imported_where_it_came_from_changes_nothing() {
        for (int seed = 0; seed < 5; seed++) {
            try (SavingFixture random = new SavingFixture()) {
                build(random, new Random(seed));
                long before = random.log.current();

                ImportTree.Result result =
                        random.take(exported(random), random.book().treeRevision(), false);

                assertThat(result).isEqualTo(new ImportTree.Result(new ImportTree.Changed(List.of(), false), null));
                assertThat(random.log.current()).isEqualTo(before);
            }
        }
    }

    @Test
    void an_empty_practice_with_the_same_master_data_exports_what_it_took_in() {
        for (int seed = 10; seed < 15; seed++) {
            try (SavingFixture from = new SavingFixture();
                    SavingFixture to = new SavingFixture()) {
                build(from, new Random(seed));
                TreeDocument document = exported(from);

                ImportTree.Result result = to.take(document, 0, false);

                assertThat(result)
                        .isEqualTo(new ImportTree.Result(new ImportTree.Changed(List.of("A", "B", "C"), true), 2L));
                assertThat(CanonicalJson.write(TreeDocument.of(to.book()).written()))
                        .isEqualTo(CanonicalJson.write(document.written()));
                assertThat(to.log.header(2).orElseThrow().cause()).isEqualTo("profile tree: import");
                assertThat(to.verify.run().problems()).isEmpty();
            }
        }
    }

    @Test
    void only_what_differs_is_written_and_what_is_not_named_stays() {
        build(practice, new Random(1));
        practice.profile("D", "2026-01-01", "'clia':{'blank':true}", null, 0);
        TreeDocument document = new TreeDocument(
                practice.book().tree(),
                List.of(new TreeDocument.Told(
                        "D",
                        List.of(
                                at("D", "2026-01-01", "'clia':{'blank':true}"),
                                at("D", "2026-05-01", "'clia':{'from':'location'}")))));
        int trees = (int) practice.history.versions(0, 100).total();

        ImportTree.Result result = practice.take(document, practice.book().treeRevision(), false);

        assertThat(result.changed()).isEqualTo(new ImportTree.Changed(List.of("D"), false));
        assertThat(practice.book().profiles().history("D")).hasSize(2);
        assertThat(practice.book().knows("A")).isTrue();
        assertThat(practice.history.versions(0, 100).total()).isEqualTo(trees);
    }

    private static TreeDocument.At at(String name, String effective, String overrides) {
        return new TreeDocument.At(java.time.LocalDate.parse(effective), Sample.parseProfile(name, overrides));
    }

    @Test
    void a_dry_run_says_what_would_change_and_saves_nothing() {
        TreeDocument document = new TreeDocument(
                Sample.parseTree(rule("r1", "PROVIDER", "BAKER", "NEW")),
                List.of(new TreeDocument.Told("NEW", List.of(at("NEW", "1900-01-01", "'clia':{'blank':true}")))));

        ImportTree.Result dry = practice.take(document, 0, true);

        assertThat(dry).isEqualTo(new ImportTree.Result(new ImportTree.Changed(List.of("NEW"), true), null));
        assertThat(practice.log.current()).isEqualTo(1);
        assertThat(practice.take(document, 0, false).revision()).isEqualTo(2);
    }

    @Test
    void who_saw_an_older_tree_is_told_who_saved_meanwhile_even_when_he_only_asks() {
        TreeDocument document = TreeDocument.of(practice.book());
        practice.tree(0);

        for (boolean dryRun : new boolean[] {true, false}) {
            assertThatThrownBy(() -> practice.take(document, 0, dryRun))
                    .isInstanceOfSatisfying(Problem.class, refused -> {
                        assertThat(refused.type()).isEqualTo("stale-tree");
                        assertThat(refused.members()).containsKey("saved");
                    });
        }
    }

    @Test
    void everything_that_is_wrong_is_told_at_once_and_nothing_is_saved() {
        TreeDocument document = new TreeDocument(
                Sample.parseTree(rule("r1", "PROVIDER", "GONE", "NEW"), rule("r2", "PAYER", "AETNA", "NONE")),
                List.of(new TreeDocument.Told(
                        "NEW",
                        List.of(
                                at("NEW", "1900-01-01", "'clia':{'blank':true}"),
                                at("Default Profile", "2026-01-01", ""),
                                at(
                                        "NEW",
                                        "2026-02-01",
                                        "'rendering.send':{'typed':{'mode':'NAMED','provider':'X'}}")))));

        assertThatThrownBy(() -> practice.take(document, 0, false))
                .isInstanceOfSatisfying(
                        Problem.class,
                        refused -> assertThat(refused.errors())
                                .extracting(InputProblem::pointer)
                                .containsExactly(
                                        "/rules/0/when/is/0",
                                        "/rules/1/use",
                                        "/profiles/0/versions/1/name",
                                        "/profiles/0/versions/2/overrides/rendering.send"));
        assertThat(practice.log.current()).isEqualTo(1);
    }

    @Test
    void an_import_of_rules_takes_the_draft_and_one_of_profiles_leaves_it() {
        practice.become(UUID.randomUUID());
        practice.keepDraft(0, rule("r1", "PROVIDER", "BAKER", "NEW"));
        TreeDocument profilesOnly = new TreeDocument(
                RuleTree.EMPTY,
                List.of(new TreeDocument.Told("NEW", List.of(at("NEW", "1900-01-01", "'clia':{'blank':true}")))));

        practice.take(profilesOnly, 0, false);
        assertThat(practice.drafts.own()).isPresent();

        practice.take(new TreeDocument(Sample.parseTree(rule("r1", "PROVIDER", "BAKER", "NEW")), List.of()), 0, false);
        assertThat(practice.drafts.own()).isEmpty();
    }
}
