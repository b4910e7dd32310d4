package org.claimtree.profiles.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claimtree.profiles.Sample.rule;

import java.time.Instant;
import java.util.UUID;
import org.claimtree.platform.Problem;
import org.claimtree.profiles.Sample;
import org.claimtree.profiles.SavingFixture;
import org.claimtree.profiles.TreeJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class TreeDraftsTest {
    private static final String BAKER = rule("r1", "PROVIDER", "BAKER", "A");
    private static final String STAUB = rule("r2", "PROVIDER", "STAUB", "A");

    private final UUID anna = UUID.randomUUID();
    private final UUID ben = UUID.randomUUID();
    private SavingFixture practice;

    @BeforeEach
    void open() {
        practice = new SavingFixture();
        practice.profile("A", "1900-01-01", "'clia':{'from':'location'}", null, 0);
        practice.become(anna);
    }

    @AfterEach
    void close() {
        practice.close();
    }

    private String kept() {
        return practice.drafts.own().map(draft -> draft.rules().toString()).orElse(null);
    }

    private static String document(String... rules) {
        return TreeJson.node(Sample.parseTree(rules)).get("rules").toString();
    }

    @Test
    void what_was_kept_last_is_there_again_with_what_it_started_from() {
        assertThat(practice.drafts.own()).isEmpty();

        practice.keepDraft(0, BAKER);
        practice.keepDraft(7, STAUB, BAKER);

        TreeDrafts.Draft draft = practice.drafts.own().orElseThrow();
        assertThat(draft.startedFrom()).isEqualTo(7);
        assertThat(draft.savedAt()).isEqualTo(Instant.parse("2026-11-22T12:00:00Z"));
        assertThat(draft.rules()).hasToString(document(STAUB, BAKER));
    }

    @Test
    void a_draft_may_name_what_does_not_exist_yet_and_is_in_force_nowhere() {
        practice.keepDraft(0, rule("r1", "PROVIDER", "GONE", "NONE"));

        assertThat(kept()).contains("GONE", "NONE");
        assertThat(practice.book().tree().rules()).isEmpty();
        assertThat(practice.log.current()).isEqualTo(2);
    }

    @Test
    void nobody_sees_or_drops_anothers_draft() {
        practice.keepDraft(0, BAKER);

        practice.become(ben);
        assertThat(kept()).isNull();
        practice.dropDraft();
        practice.keepDraft(0, STAUB);
        practice.become(null);
        assertThat(kept()).as("the operator's").isNull();

        practice.become(anna);
        assertThat(kept()).isEqualTo(document(BAKER));
    }

    @Test
    void a_dropped_draft_is_gone_and_dropping_none_is_no_mistake() {
        practice.keepDraft(0, BAKER);

        practice.dropDraft();
        practice.dropDraft();

        assertThat(kept()).isNull();
    }

    @Test
    void a_saved_tree_takes_the_draft_of_whoever_saved_it_and_no_other() {
        practice.keepDraft(0, BAKER);
        practice.become(ben);
        practice.keepDraft(0, STAUB);

        practice.tree(0, STAUB);

        assertThat(kept()).isNull();
        practice.become(anna);
        assertThat(kept()).isEqualTo(document(BAKER));
    }

    @Test
    void a_refused_save_leaves_the_draft() {
        practice.tree(0, STAUB);
        practice.keepDraft(0, BAKER);

        assertThatThrownBy(() -> practice.tree(0, BAKER)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> practice.tree(3, rule("r1", "PROVIDER", "GONE", "A")))
                .isInstanceOf(Problem.class);

        assertThat(kept()).isEqualTo(document(BAKER));
    }

    @Test
    void keeping_and_dropping_leave_no_trace_in_the_audit_trail() {
        int before = practice.audited.size();

        practice.keepDraft(0, BAKER);
        practice.drafts.own();
        practice.dropDraft();

        assertThat(practice.audited).hasSize(before);
    }
}
