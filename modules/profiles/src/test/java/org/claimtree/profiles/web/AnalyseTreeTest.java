package org.claimtree.profiles.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claimtree.profiles.Sample.json;
import static org.claimtree.profiles.Sample.rule;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.claimtree.catalog.CatalogLog;
import org.claimtree.directory.MasterDataLog;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.Problem;
import org.claimtree.profiles.SavingFixture;
import org.claimtree.profiles.analysis.TreeFinding;
import org.claimtree.profiles.analysis.TreeFindings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("database")
class AnalyseTreeTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-02T17:00:00Z"), ZoneOffset.UTC);

    private final SavingFixture fixture = new SavingFixture();
    private final AnalyseTree analyse = new AnalyseTree(
            fixture.log, fixture.profiles, new MasterDataLog(fixture.log), new CatalogLog(fixture.log), NOON);

    @AfterEach
    void close() {
        fixture.close();
    }

    private TreeFindings analyse(String rules, String more) {
        return fixture.run(() -> analyse.analyse(json("{'rules':[" + rules + "]" + more + "}")));
    }

    @Test
    void a_draft_is_compared_with_the_current_tree_or_the_one_that_it_started_from() {
        fixture.profile("A", "2026-01-01", "'clia':{'blank':true}", null, 0);
        fixture.profile("B", "2026-01-01", "'clia':{'blank':true}", null, 0);
        String inherit = rule("i", "PROVIDER", "BAKER", "inherit");
        long first = fixture.tree(0, rule("a", "PROVIDER", "STAUB", "A"), inherit);
        fixture.tree(first, rule("b", "PROVIDER", "ARMSTRONG", "B"), inherit);
        String draft = rule("b", "PROVIDER", "ARMSTRONG", "B") + "," + inherit;

        assertThat(analyse(draft, "").items()).isEmpty();
        assertThat(analyse(draft, ",'startedFrom':" + first).items())
                .extracting(TreeFinding::kind)
                .containsExactly(TreeFinding.Kind.INHERIT_MOVED);
    }

    @Test
    void what_it_names_need_not_exist() {
        TreeFindings findings = analyse(rule("a", "PROVIDER", "NOBODY", "NOWHERE"), "");

        assertThat(findings.items()).extracting(TreeFinding::stops).containsExactly(true, true);
        assertThat(CanonicalJson.write(findings))
                .contains("\"counts\":{\"UNKNOWN_REFERENCE\":2}", "\"bounded\":false", "\"rule\":\"a\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1000000", "1.5", "'1'", "null", "99999999999999999999"})
    void what_it_started_from_is_a_revision(String startedFrom) {
        assertThatThrownBy(() -> analyse("", ",'startedFrom':" + startedFrom))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.status()).isEqualTo(422);
                    assertThat(problem.errors()).extracting("pointer").containsExactly("/startedFrom");
                });
    }
}
