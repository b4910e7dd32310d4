package org.claimtree.claims.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claimtree.claims.testing.ACharge.aCharge;
import static org.claimtree.claims.testing.AClient.aClient;
import static org.claimtree.claims.testing.ACoverage.aCoverage;

import java.util.List;
import org.claimtree.claims.testing.Json;
import org.claimtree.claims.testing.Office;
import org.claimtree.claims.testing.Product;
import org.claimtree.platform.Problem;
import org.claimtree.platform.RevisionEntry;
import org.claimtree.platform.testing.TestDatabase;
import org.claimtree.profiles.Dimension;
import org.claimtree.profiles.ProfileJson;
import org.claimtree.profiles.RuleTree;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Before a tree or a profile is saved it is told which claims of the last days would change, and how. */
@Tag("database")
class ImpactTest {
    private final TestDatabase database = Product.freshDatabase();
    private final Product product = new Product(database);

    /** Two claims of Dr. Baker's, one of Dr. Staub's. */
    @BeforeEach
    void build() {
        product.save(Office.usual()
                .profile("SOLO", "'billing.taxonomy':{'typed':'1041C0700X'}")
                .rule("PROVIDER", "STAUB", "SOLO"));
        product.save(
                aClient("1000").covered(aCoverage("A")),
                aCharge("N-1"),
                aCharge("N-2").on("2026-10-06"));
        product.save(aClient("1001").covered(aCoverage("A")), aCharge("N-3").by("STAUB"));
        product.save(aClient("1002").covered(aCoverage("A")), aCharge("N-4"));
        product.build();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static RuleTree tree(String doctor) {
        return new RuleTree(List.of(new RuleTree.Rule(
                "R1",
                new RuleTree.Condition(Dimension.PROVIDER, RuleTree.Operator.IS, List.of(doctor)),
                new RuleTree.Use("SOLO"),
                List.of())));
    }

    @Test
    void the_saved_tree_changes_nothing() {
        assertThat(product.impact(new MeasureImpact.Plan(tree("STAUB"), null, 90)))
                .isEqualTo(new MeasureImpact.Impact(3, 0, 0, List.of()));
    }

    @Test
    void another_tree_changes_claims_both_ways_and_they_are_grouped() {
        MeasureImpact.Impact impact = product.impact(new MeasureImpact.Plan(tree("BAKER"), null, 90));
        assertThat(impact.claims()).isEqualTo(3);
        assertThat(impact.changed()).isEqualTo(3);
        assertThat(impact.groups()).hasSize(2);
        MeasureImpact.Group most = impact.groups().get(0);
        assertThat(most.count()).isEqualTo(2);
        assertThat(most.claims()).containsExactly("CT0000001", "CT0000002");
        assertThat(most.fields()).singleElement().satisfies(change -> {
            assertThat(change.field()).isEqualTo("billing.taxonomy");
            assertThat(change.after()).isEqualTo("1041C0700X");
        });
        assertThat(impact.groups().get(1).fields().get(0).before()).isEqualTo("1041C0700X");
    }

    @Test
    void a_profile_acts_on_every_rule_that_uses_it() {
        var profile = ProfileJson.parse(Json.of("{'name':'Solo','overrides':{'billing.contact':{'blank':true}}}"))
                .value();
        MeasureImpact.Impact impact = product.impact(new MeasureImpact.Plan(
                null, new MeasureImpact.PlannedProfile("SOLO", RevisionEntry.ALWAYS, profile), 90));
        assertThat(impact.changed()).isEqualTo(1);
        assertThat(impact.groups().get(0).fields())
                .extracting(MeasureImpact.FieldChange::field)
                .containsExactly("billing.contact", "billing.taxonomy");
        assertThat(impact.groups().get(0).fields().get(0).after()).isNull();
    }

    @Test
    void what_could_not_be_saved_is_refused_with_all_reasons() {
        assertThatThrownBy(() -> product.impact(new MeasureImpact.Plan(
                        new RuleTree(List.of(new RuleTree.Rule(
                                "R1",
                                new RuleTree.Condition(Dimension.PROVIDER, RuleTree.Operator.IS, List.of("NOBODY")),
                                new RuleTree.Use("NOTHING"),
                                List.of()))),
                        null,
                        90)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.errors()).hasSize(2));
    }
}
