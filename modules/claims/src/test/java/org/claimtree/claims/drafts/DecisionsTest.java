package org.claimtree.claims.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claimtree.claims.testing.ACharge.aCharge;
import static org.claimtree.claims.testing.AClient.aClient;
import static org.claimtree.claims.testing.ACoverage.aCoverage;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.claimtree.claims.replay.ReadReplays;
import org.claimtree.claims.replay.ReplayWish;
import org.claimtree.claims.testing.ACharge;
import org.claimtree.claims.testing.Office;
import org.claimtree.claims.testing.Product;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.platform.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Claims are split, joined, moved to another form and typed on by hand, until it is undone. */
@Tag("database")
class DecisionsTest {
    private final TestDatabase database = Product.freshDatabase();
    private final Product product = new Product(database);

    @BeforeEach
    void drafts() {
        product.save(Office.usual());
        product.save(
                aClient("1000").covered(aCoverage("A")),
                aCharge("N-1").on("2026-10-05"),
                aCharge("N-2").on("2026-10-06"),
                aCharge("N-3").on("2026-09-30"));
        product.save(aClient("1001").covered(aCoverage("A")), aCharge("N-4"));
        assertThat(product.check())
                .isEqualTo(new CheckClaims.Result(product.drafts().get(0).revision(), 3, 0));
    }

    @AfterEach
    void drop() {
        database.close();
    }

    private static ClaimDecision decision(ClaimDecision.Kind kind, String... charges) {
        return new ClaimDecision(kind, ids(charges), null, null, null, "the payer wants it so");
    }

    private static ClaimDecision value(String field, String value, String... charges) {
        return new ClaimDecision(
                ClaimDecision.Kind.VALUE, ids(charges), null, field, CanonicalJson.read(value, JsonNode.class), "once");
    }

    private static List<UUID> ids(String... charges) {
        return Arrays.stream(charges).map(ACharge::id).toList();
    }

    private List<List<String>> claims() {
        return product.drafts().stream().map(ReadDrafts.Draft::chargeRefs).toList();
    }

    @Test
    void a_charge_goes_on_a_claim_of_its_own_until_that_is_undone() {
        assertThat(product.decide(decision(ClaimDecision.Kind.APART, "N-2")).ready())
                .isEqualTo(3);
        assertThat(claims()).contains(List.of("N-1"), List.of("N-2"), List.of("N-3"));
        product.check();
        assertThat(claims()).contains(List.of("N-1"), List.of("N-2"));
        product.undo(new ClaimDecisionEnd(ClaimDecision.Kind.APART, ids("N-2"), null));
        assertThat(claims()).contains(List.of("N-1", "N-2"));
    }

    @Test
    void claims_of_two_months_become_one() {
        assertThat(product.decide(decision(ClaimDecision.Kind.TOGETHER, "N-1", "N-3"))
                        .ready())
                .isEqualTo(1);
        assertThat(claims()).contains(List.of("N-3", "N-1", "N-2"));
        ReadDrafts.Draft draft = product.drafts().stream()
                .filter(d -> d.charges().size() == 3)
                .findFirst()
                .orElseThrow();
        assertThat(draft.decisions()).hasSize(3).allSatisfy(said -> {
            assertThat(said.kind()).isEqualTo(ClaimDecision.Kind.TOGETHER);
            assertThat(said.reason()).isEqualTo("the payer wants it so");
            assertThat(said.by()).isEqualTo("tester");
        });
    }

    @Test
    void what_one_claim_cannot_say_is_refused_in_words_and_nothing_changes() {
        product.save(
                aClient("1002").covered(aCoverage("A")),
                aCharge("N-5"),
                aCharge("N-6").authorization("A-2"));
        product.check();
        assertThatThrownBy(() -> product.decide(decision(ClaimDecision.Kind.TOGETHER, "N-5", "N-6")))
                .isInstanceOf(Problem.class)
                .hasMessage("One claim cannot say both: these differ in the authorization number.");
        assertThatThrownBy(() -> product.decide(decision(ClaimDecision.Kind.TOGETHER, "N-1", "N-4")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("differ in the client or the coverage");
        assertThatThrownBy(() -> product.decide(decision(ClaimDecision.Kind.TOGETHER, "N-1", "N-2")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("one claim already");
        assertThatThrownBy(() -> product.decide(decision(ClaimDecision.Kind.APART, "N-1", "N-2")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("already");
        assertThat(product.drafts())
                .allSatisfy(draft -> assertThat(draft.decisions()).isEmpty());
    }

    @Test
    void a_whole_claim_moves_to_paper_and_is_printed() {
        product.decide(new ClaimDecision(ClaimDecision.Kind.FORM, ids("N-2"), "HCFA", null, null, "EDI is down there"));
        assertThat(product.drafts())
                .filteredOn(draft -> draft.medium().equals("PAPER"))
                .singleElement()
                .satisfies(draft -> assertThat(draft.chargeRefs()).containsExactly("N-1", "N-2"));
    }

    @Test
    void a_typed_value_goes_out_and_replays_to_the_byte() {
        product.decide(value("billing.npi", "{\"typed\":\"2000000010\"}", "N-1"));
        UUID batch = product.build().id();
        assertThat(product.claims(batch)).hasSize(3);
        assertThat(product.claims(batch).stream()
                        .map(claim -> product.claim(claim.number()).snapshot())
                        .filter(snapshot -> snapshot.contains("2000000010")))
                .hasSize(1);
        ReadReplays.Result replayed = product.replay(new ReplayWish(null, null, null, null, null));
        assertThat(replayed.changes()).isEmpty();
        assertThat(replayed.replay().status()).isEqualTo("DONE");
    }

    @Test
    void another_value_takes_the_place_of_the_one_before() {
        product.decide(value("billing.npi", "{\"typed\":\"2000000010\"}", "N-1"));
        product.decide(value("billing.npi", "{\"typed\":\"2000000028\"}", "N-2"));
        assertThat(product.drafts().stream().flatMap(draft -> draft.decisions().stream()))
                .hasSize(2)
                .allSatisfy(said -> assertThat(said.value()).contains("2000000028"));
    }

    @Test
    void what_cannot_be_decided_is_said_at_its_field() {
        assertInvalid(value("billing.shoe", "{\"typed\":\"1\"}", "N-1"), "/field");
        assertInvalid(value("billing.npi", "{\"typed\":\"123\"}", "N-1"), "/value/typed");
        assertInvalid(value("billing.npi", "{\"from\":\"practice\"}", "N-1"), "/value");
        assertInvalid(value("billing.entity", "{\"blank\":true}", "N-1"), "/value/blank");
        assertInvalid(
                new ClaimDecision(ClaimDecision.Kind.FORM, ids("N-1"), "SHOE", null, null, " "),
                "/reason",
                "/formType");
    }

    private void assertInvalid(ClaimDecision decision, String... pointers) {
        assertThatThrownBy(() -> product.decide(decision)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.status()).isEqualTo(422);
            assertThat(problem.errors()).extracting(InputProblem::pointer).containsExactly(pointers);
        });
    }

    @Test
    void what_was_sent_or_never_decided_is_refused() {
        assertThatThrownBy(() -> product.undo(new ClaimDecisionEnd(ClaimDecision.Kind.FORM, ids("N-1"), null)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("Nothing of this kind was decided");
        product.build();
        assertThatThrownBy(() -> product.decide(decision(ClaimDecision.Kind.APART, "N-1")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("on no draft");
    }
}
