package org.claimtree.profiles.uses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtree.profiles.Sample.rule;

import java.util.UUID;
import org.claimtree.catalog.CodeGroupUse.Use;
import org.claimtree.profiles.SavingFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class GroupsInRulesTest {
    private static final String LABS = rule("r1", "BILLING_CODE_GROUP", "LABS", "A");

    private SavingFixture practice;
    private GroupsInRules uses;

    @BeforeEach
    void open() {
        practice = new SavingFixture();
        practice.profile("A", "1900-01-01", "'clia':{'from':'location'}", null, 0);
        uses = new GroupsInRules(practice.history, practice.sql);
    }

    @AfterEach
    void close() {
        practice.close();
    }

    @Test
    void rules_of_the_current_tree_need_the_group_that_they_name() {
        assertThat(uses.of("LABS")).isEmpty();
        long revision = practice.tree(0, LABS, rule("r2", "PROVIDER", "BAKER", "A"));
        assertThat(uses.of("LABS")).containsExactly(new Use("RULE", "Billing code group: LABS", true));
        practice.tree(revision);
        assertThat(uses.of("LABS")).isEmpty();
    }

    @Test
    void drafts_of_whoever_it_is_are_counted_and_block_nothing() {
        for (int i = 0; i < 2; i++) {
            practice.become(UUID.randomUUID());
            practice.keepDraft(0, LABS);
        }
        practice.become(UUID.randomUUID());
        practice.keepDraft(0, rule("r1", "PROVIDER", "BAKER", "A"));
        assertThat(uses.of("LABS")).containsExactly(new Use("RULE_DRAFT", "2 unsaved drafts of the rules", false));
        assertThat(uses.of("DRUGS")).isEmpty();
    }
}
