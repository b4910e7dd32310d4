package org.claimtree.profiles.saving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claimtree.profiles.Sample.rule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.claimtree.identity.AuditEntry;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.profiles.RuleTree;
import org.claimtree.profiles.SavingFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class SaveTreeTest {
    private static final int THREADS = 32;

    private SavingFixture practice;

    @BeforeEach
    void open() {
        practice = new SavingFixture();
    }

    @AfterEach
    void close() {
        practice.close();
    }

    private long saveProfileA() {
        return practice.profile("A", "1900-01-01", "'clia':{'from':'location'}", null, 0)
                .revision();
    }

    @Test
    void a_saved_tree_is_the_current_one_and_the_one_before_stays_readable() {
        saveProfileA();
        long first = practice.tree(0, rule("r1", "PROVIDER", "BAKER", "A"));
        long second = practice.treeWith(first, "for the new doctor", null, rule("r2", "PROVIDER", "STAUB", "A"));

        assertThat(List.of(first, second)).containsExactly(3L, 4L);
        assertThat(practice.book().treeRevision()).isEqualTo(second);
        assertThat(practice.book().tree().rules()).extracting(RuleTree.Rule::id).containsExactly("r2");
        assertThat(practice.profiles.asOf(first).tree().rules())
                .extracting(RuleTree.Rule::id)
                .containsExactly("r1");
        assertThat(practice.log.header(first).orElseThrow().cause()).isEqualTo("profile tree");
        assertThat(practice.log.header(second).orElseThrow().cause()).isEqualTo("profile tree: for the new doctor");
    }

    @Test
    void who_started_from_an_older_tree_is_told_who_saved_meanwhile_and_when_and_saves_nothing() {
        saveProfileA();
        long first = practice.tree(0, rule("r1", "PROVIDER", "BAKER", "A"));

        assertThatThrownBy(() -> practice.tree(0, rule("r2", "PROVIDER", "STAUB", "A")))
                .asInstanceOf(InstanceOfAssertFactories.type(Problem.class))
                .satisfies(problem -> {
                    assertThat(problem.type()).isEqualTo("stale-tree");
                    assertThat(problem.status()).isEqualTo(409);
                    assertThat(problem.getMessage())
                            .isEqualTo("anna saved the tree on 11/22/2026 12:00:00 UTC as revision 3; this save started"
                                    + " from none. Nothing was saved.");
                    assertThat(problem.members())
                            .containsEntry(
                                    "saved",
                                    new SavedBy(first, "anna", Instant.parse("2026-11-22T12:00:00Z"), "profile tree"));
                });
        assertThatThrownBy(() -> practice.tree(99)).isInstanceOf(Problem.class);
        assertThat(practice.log.current()).isEqualTo(first);
    }

    @Test
    void a_save_from_a_revision_before_any_tree_was_saved_is_refused() {
        assertThatThrownBy(() -> practice.tree(1)).hasMessageStartingWith("Nobody has saved the tree yet");
    }

    @Test
    void a_tree_that_names_what_does_not_exist_is_refused_with_all_its_problems_and_leaves_nothing_behind() {
        assertThatThrownBy(() -> practice.tree(
                        0, rule("r1", "PROVIDER", "GONE", "NONE"), rule("r2", "PAYER", "AETNA", "DEFAULT")))
                .asInstanceOf(InstanceOfAssertFactories.type(Problem.class))
                .satisfies(problem -> {
                    assertThat(problem.status()).isEqualTo(422);
                    assertThat(problem.errors())
                            .extracting(InputProblem::pointer)
                            .containsExactly("/rules/0/when/is/0", "/rules/0/use", "/rules/1/use");
                });
        assertThat(practice.log.current()).isEqualTo(1);
    }

    @Test
    void a_repeated_request_with_its_key_saves_once() {
        saveProfileA();
        String rule = rule("r1", "PROVIDER", "BAKER", "A");

        long first = practice.treeWith(0, null, "key-1", rule);
        long again = practice.treeWith(0, null, "key-1", rule);

        assertThat(again).isEqualTo(first);
        assertThat(practice.log.current()).isEqualTo(first);
        assertThat(practice.audited)
                .as("the revision's row tells which one and what it touched")
                .extracting(AuditEntry::subjects)
                .filteredOn(subjects -> subjects.get(0).equals("revision " + first))
                .containsExactly(List.of("revision " + first, "profiles.tree TREE"));
        assertThatThrownBy(() -> practice.treeWith(0, "other", "key-1", rule))
                .asInstanceOf(InstanceOfAssertFactories.type(Problem.class))
                .extracting(Problem::type)
                .isEqualTo("idempotency-key-reused");
    }

    @Test
    void of_many_who_save_at_once_from_one_version_exactly_one_wins_and_the_log_has_no_gaps() throws Exception {
        saveProfileA();
        long current = 0;
        for (int round = 0; round < 4; round++) {
            long startedFrom = current;
            List<Callable<Object>> saves = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                String id = "round" + round + "-" + i;
                saves.add(() -> practice.tree(startedFrom, rule(id, "PROVIDER", "BAKER", "A")));
            }
            List<Object> outcomes = together(saves);
            List<Object> won = outcomes.stream().filter(Long.class::isInstance).toList();
            assertThat(won).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(Problem.class::isInstance)
                    .hasSize(THREADS - 1)
                    .allSatisfy(p -> assertThat(((Problem) p).type()).isEqualTo("stale-tree"));
            current = (Long) won.get(0);
            assertThat(practice.book().treeRevision()).isEqualTo(current);
        }
        assertThat(practice.log.current()).isEqualTo(2 + 4);
        assertThat(practice.verify.run().problems()).isEmpty();
    }

    @Test
    void of_sixteen_who_edit_at_once_one_saves_and_every_other_keeps_his_draft_and_hears_why() throws Exception {
        saveProfileA();
        List<Callable<Object>> edits = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            UUID user = new UUID(0, 100 + i);
            String rule = rule("r" + i, "PROVIDER", "BAKER", "A");
            edits.add(() -> {
                practice.become(user);
                practice.keepDraft(0, rule);
                return practice.tree(0, rule);
            });
        }
        List<Object> outcomes = together(edits);

        assertThat(outcomes).filteredOn(Long.class::isInstance).hasSize(1);
        for (int i = 0; i < 16; i++) {
            practice.become(new UUID(0, 100 + i));
            if (outcomes.get(i) instanceof Problem refused) {
                assertThat(refused.type()).isEqualTo("stale-tree");
                assertThat(refused.members()).containsKey("saved");
                assertThat(practice.drafts.own().orElseThrow().rules().toString())
                        .contains("\"r" + i + "\"");
            } else {
                assertThat(practice.drafts.own()).isEmpty();
                assertThat(practice.book().tree().rules())
                        .extracting(RuleTree.Rule::id)
                        .containsExactly("r" + i);
            }
        }
        assertThat(practice.log.current()).isEqualTo(3);
        assertThat(practice.verify.run().problems()).isEmpty();
    }

    @Test
    void many_who_save_different_profiles_at_once_all_win_and_the_log_has_no_gaps() throws Exception {
        List<Callable<Object>> saves = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            // Two callers per profile: the second is stale.
            String ref = "P" + i / 2;
            saves.add(() -> practice.profile(ref, "2026-01-01", "'clia':{'blank':true}", null, 0)
                    .revision());
        }
        List<Object> outcomes = together(saves);

        assertThat(outcomes.stream().filter(Long.class::isInstance).map(Long.class::cast))
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(2, 1 + THREADS / 2).boxed().toList());
        assertThat(outcomes)
                .filteredOn(Problem.class::isInstance)
                .hasSize(THREADS / 2)
                .allSatisfy(p -> assertThat(((Problem) p).type()).isEqualTo("stale-profile"));
        assertThat(practice.verify.run().problems()).isEmpty();
    }

    /** Runs everything at once; a refusal is an outcome, anything else fails the test. */
    private static List<Object> together(List<Callable<Object>> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        try {
            List<Callable<Object>> caught = new ArrayList<>();
            work.forEach(one -> caught.add(() -> {
                try {
                    return one.call();
                } catch (Problem problem) {
                    return problem;
                }
            }));
            List<Object> outcomes = new ArrayList<>();
            for (Future<Object> outcome : threads.invokeAll(caught)) {
                outcomes.add(outcome.get());
            }
            return outcomes;
        } finally {
            threads.shutdown();
        }
    }
}
